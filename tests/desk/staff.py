"""Made-up people at the desk: one who writes, two who approve, one at the command line."""

from queries.desk.trail import Actor

ANNA = Actor("s-1", "Anna", "beleid", "test")
BILAL = Actor("s-2", "Bilal", "redactie", "test")
CARLA = Actor("s-3", "Carla", "redactie", "test")
OPERATOR = Actor("beheerder", "beheerder", "beheer")
