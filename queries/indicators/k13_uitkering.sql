/*
title        = "Algemene bijstand"
short        = "Heeft bijstand"
question     = "Hoeveel inburgeraars krijgen bijstand?"
theme        = "uitstroom"
levels       = ["client"]
measure      = "share"
moment       = "stand"
unit         = "percent"
better       = "lower"
dimensions   = ["doelgroep", "leerroute", "geslacht", "leeftijdsgroep", "opleiding", "cohort"]
population   = "Iedereen met een open inburgeringsplicht voor wie de gemeente verantwoordelijk is."
numerator    = "inburgeraars met algemene bijstand op de laatste dag van de maand"
denominator  = "inburgeraars op de laatste dag van de maand"
clock        = "laatste dag van de maand"
reference    = "Startnotitie Stichtse Vecht 2020; Participatiewet art. 11"
caveats      = ["Inburgeraars van 16 en 17 jaar tellen mee in de noemer, maar krijgen nog geen bijstand.", "Wie naast de bijstand een kleine baan heeft, telt ook mee."]
method       = """Een uitkering die op de laatste dag van de maand eindigt, telt niet meer mee."""
*/
select
    s.person_key as subject,
    s.maandeinde as moment,
    s.doelgroep,
    s.leerroute,
    s.geslacht,
    s.leeftijdsgroep,
    s.opleiding,
    s.cohort,
    exists (
        from marts.uitkering as u
        where u.person_key = s.person_key
            and u.gestart <= s.maandeinde
            and u.geeindigd > s.maandeinde
    ) as hit
from marts.stand as s
