/*
title = "Persoon"
grain = "één rij per inburgeraar"
needs = ["doelgroep"]
*/
with plicht as (
    select
        inburgeraar_id,
        datum_start,
        datum_kennisgeving,
        datum_eind,
        reden_geen_plicht,
        wijze_voldaan
    from staging.inburgeringsplicht
    where datum_start <= $peildatum
)

select
    i.inburgeraar_id as person_key,
    d.doelgroep,
    case i.geslacht when 'M' then 'man' when 'V' then 'vrouw' else 'onbekend' end as geslacht,
    case
        when year(p.datum_start) - i.geboortejaar < 25 then 'tot25'
        when year(p.datum_start) - i.geboortejaar < 35 then '25tot35'
        when year(p.datum_start) - i.geboortejaar < 45 then '35tot45'
        when year(p.datum_start) - i.geboortejaar < 55 then '45tot55'
        else 'vanaf55'
    end as leeftijdsgroep,
    case
        when i.opleidingsniveau in ('Geen basisopleiding', 'Basisniveau') then 'basis'
        when i.opleidingsniveau in ('LBO/MAVO', 'MBO/HAVO/VWO') then 'midden'
        when i.opleidingsniveau in ('HBO', 'Wetenschappelijk onderwijs') then 'hoog'
        else 'onbekend'
    end as opleiding,
    year(p.datum_start)::varchar as cohort,
    p.datum_start as start_plicht,
    p.datum_kennisgeving as kennisgeving,
    p.datum_eind as einde_plicht,
    p.reden_geen_plicht as reden_einde,
    p.wijze_voldaan,
    v.datum_koppeling as koppeling,
    v.datum_huisvesting as huisvesting,
    v.datum_inschrijving_brp as inschrijving_brp,
    v.datum_uitschrijving_brp as uitschrijving_brp,
    v.pip_van_vorige_gemeente = 'Ja' as is_verhuisd_met_pip,
    case
        when v.datum_inschrijving_brp is not null then greatest(p.datum_start, v.datum_inschrijving_brp)
    end as verantwoordelijk_van,
    least(
        coalesce(p.datum_eind, date '9999-12-31'),
        coalesce(v.datum_uitschrijving_brp, date '9999-12-31')
    ) as verantwoordelijk_tot
from staging.inburgeraar as i
join marts.doelgroep as d on d.detail = i.gedetailleerde_doelgroep
join plicht as p using (inburgeraar_id)
join staging.verblijf as v using (inburgeraar_id)
