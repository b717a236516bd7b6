"""The parameters of Zuiderwaard, a synthetic municipality of the size of Almere: every number, with its source.

Sources: CBS SWI = Statistiek Wet inburgering 2022-2024; S1, S2 = the policy documents of Stichtse Vecht (2020) and
Almelo (2022); eigen = our own choice, plausible and only meant to give the monitor something to find.
"""

GEMEENTECODE, NAAM = "0999", "Zuiderwaard"
DELIVERIES = ("2026-08", "2026-09", "2026-10")

# --- inflow ---------------------------------------------------------------------------------------
# Cohort size in thousands, national: CBS SWI 2024; 2025 and 2026 continue the line (eigen).
COHORT_SIZE = {2022: 25.9, 2023: 35.6, 2024: 36.2, 2025: 37.0, 2026: 38.0}
# Share of asylum in a cohort: 2022-2023 CBS SWI 2023; later years eigen.
ASIEL_SHARE = {2022: 0.71, 2023: 0.61, 2024: 0.55, 2025: 0.55, 2026: 0.58}
# January to December: peaks in spring and autumn, dips in August and December (eigen).
SEASON = (0.98, 1.02, 1.12, 1.14, 1.08, 0.98, 0.90, 0.70, 1.10, 1.22, 1.12, 0.72)
# Names: DUO Inburgeringsplicht API; shares eigen.
DETAIL_ASIEL = {
    "Asielstatushouder": 0.80,
    "Gezinshereniger met Asielstatushouder": 0.17,
    "Gezinsvormer met Asielstatushouder": 0.03,
}
DETAIL_GEZIN = {"Gezinsvormer": 0.54, "Gezinshereniger": 0.36, "Overig": 0.09, "Geestelijk bedienaar": 0.01}
# CBS SWI 2022: 60% men in asylum, 68% women in family and other; nareizigers are mostly women (eigen).
MAN_STATUSHOUDER, MAN_NAREIZIGER, MAN_GEZIN = 0.665, 0.34, 0.32
GESLACHT_ONBEKEND = 0.003
AGE_YOUNGEST, AGE_OLDEST, AGE_SHAPE, AGE_SCALE = 16, 64, 2.4, 6.2
OPLEIDING = ("Geen basisopleiding", "Basisniveau", "LBO/MAVO", "MBO/HAVO/VWO", "HBO", "Wetenschappelijk onderwijs", "")
OPLEIDING_ASIEL = (0.13, 0.20, 0.16, 0.26, 0.08, 0.10, 0.07)
OPLEIDING_GEZIN = (0.06, 0.11, 0.15, 0.31, 0.15, 0.17, 0.05)

# --- settling (medians in days, all eigen) --------------------------------------------------------
REGIOS = ("Noord", "Midden", "Zuid")
REGIO_SHARE = (0.34, 0.41, 0.25)
START_TO_KOPPELING, KOPPELING_DIP = 70, (8, 12)
START_TO_KENNISGEVING = {"asiel": 24, "gezin": 38}
KOPPELING_TO_HUISVESTING = {"Noord": 84, "Midden": 95, "Zuid": 122}
HOUSING_PACE = {2022: 1.0, 2023: 1.25, 2024: 1.15, 2025: 0.95, 2026: 1.0}
WELKOMST = {"asiel": 25, "gezin": 17}
MOVED_IN_WITH_PIP, MOVED_IN_AFTER = 0.065, (230, 700)
# Share ever, and the window in days after BRP in which it happens.
FATES = {
    "verhuizing": (0.100, 90, 1700),
    "vertrek": (0.024, 120, 1500),
    "overlijden": (0.007, 30, 1700),
    "verblijfsdoel": (0.015, 120, 1400),
    "MED": (0.060, 350, 1250),
    "BIO": (0.014, 500, 1300),
    "vrijstelling": (0.024, 15, 160),
    "tijdelijk": (0.010, 90, 1200),
    "overig": (0.004, 60, 1500),
}

# --- brede intake, PIP and route ------------------------------------------------------------------
# Share of plans within 10 weeks of the later of kennisgeving and BRP; a slow 2023 and a repair since 2025 (eigen).
PIP_IN_TIME = {2022: 0.72, 2023: 0.52, 2024: 0.71, 2025: 0.86, 2026: 0.87}
# From this day on intakers are short: the newest figures fall (eigen).
PIP_DIP_FROM, PIP_DIP = "2026-06-22", 0.60
PIP_SPREAD, PIP_STUCK, PIP_STUCK_FACTOR = 0.42, 0.03, 4.5
QUESTIONNAIRE = 9
LBT_EXEMPT, LBT_SECOND_OPINION, LBT_UNKNOWN = 0.03, 0.015, 0.015
LBT_FEASIBLE = {"B": 0.94, "O": 0.98, "Z": 0.11}
# Weights of O and Z against B = 1, by education as listed above and by age: about B 57, O 19, Z 24 (eigen).
ROUTE_O_EDUCATION = (0.06, 0.25, 0.75, 1.35, 1.15, 1.05, 0.6)
ROUTE_Z_EDUCATION = (4.2, 1.7, 0.36, 0.09, 0.05, 0.03, 0.5)
ROUTE_O_AGE = ((22, 1.55), (28, 0.95), (33, 0.10), (99, 0.02))
ROUTE_Z_AGE = ((25, 0.55), (40, 1.0), (99, 2.1))
ROUTE_GEZIN = {"O": 0.75, "Z": 0.85}
# Share that changes, per first route: (to, share, first month, last month); Besluit 5.4: within 18 months,
# scaling down to A2 may be later.
ROUTE_CHANGES = {
    "B": (("Z", 0.082, 5, 17), ("A2", 0.050, 16, 30)),
    "O": (("B", 0.150, 4, 17),),
    "Z": (("B", 0.040, 4, 17),),
}

# --- obligation met -------------------------------------------------------------------------------
# Months from the start of the term: median and spread of a lognormal, times factors; about 14% are done in
# 24 months and 48% in 36 (eigen).
DONE_MEDIAN, DONE_SPREAD, DONE_MINIMUM = 34.5, 0.36, 9
DONE_ROUTE = {"B": 0.98, "O": 0.88, "Z": 1.10}
DONE_GEZIN, DONE_ASIEL, DONE_AFTER_DROPOUT, DONE_WEAK_PARTNER = 0.93, 1.02, 1.18, 1.04
A2_WITHOUT_CHANGE = 0.06
EXAMS = ("KNM", "LE", "LU", "SC", "SP")
EXAM_FAIL = {"KNM": 0.22, "LE": 0.33, "LU": 0.30, "SC": 0.38, "SP": 0.26}
EXTENDED = 0.30

# --- lessons: partners and contracts (all names made up) ------------------------------------------
LEVERANCIERS = (
    ("L01", "Taalwerf", "Taalschool"),
    ("L02", "Lingua Nova", "Taalschool"),
    ("L03", "De Taalbrug", "Taalschool"),
    ("L04", "ROC Zuiderwaard", "Taalschool"),
    ("L05", "Stap Vooruit", "Taalschool"),
    ("L06", "Klinkt Goed", "Taalschool"),
    ("L07", "Werkplein Zuiderwaard", "Bemiddeling"),
    ("L08", "Vrijwilligerscentrale Zuiderwaard", "Welzijn"),
    ("L09", "Uitzendbureau Eerste Stap", "Bemiddeling"),
    ("L10", "Bouwen aan Werk", "Bemiddeling"),
    ("L11", "Stichting Welkom Zuiderwaard", "Begeleiding"),
    ("L12", "Kredietbank Zuiderwaard", "Kredietbank"),
)
WEAK_PARTNER = "L05"
# contract, partner, perceel, start, end, trajecten per jaar, euro per traject, share of the perceel
CONTRACTS = (
    ("C01", "L01", "B", "2022-01-01", "2027-12-31", 60, 7350.00, 0.30),
    ("C02", "L02", "B", "2022-01-01", "2027-12-31", 50, 7625.00, 0.26),
    ("C03", "L05", "B", "2022-01-01", "2026-12-31", 45, 6480.00, 0.24),
    ("C04", "L06", "B", "2024-01-01", "2027-12-31", 40, 7190.50, 0.20),
    ("C05", "L04", "O", "2022-01-01", "2027-12-31", 45, 11850.00, 0.72),
    ("C06", "L03", "O", "2023-01-01", "2026-12-31", 20, 12240.00, 0.28),
    ("C07", "L03", "Z", "2022-01-01", "2027-12-31", 35, 8920.00, 0.42),
    ("C08", "L01", "Z", "2022-01-01", "2027-12-31", 30, 9075.00, 0.32),
    ("C09", "L05", "Z", "2022-01-01", "2026-12-31", 25, 7890.00, 0.26),
)
NO_OFFER = 0.03
OFFER, OFFER_TO_START = {"strong": 18, "weak": 27}, {"strong": 31, "weak": 70}
ONDERWIJS_INTAKE_MONTHS = (2, 4, 6, 9, 10, 11)
DROPOUT = {"strong": 0.108, "weak": 0.235}
LATE_DROPOUT, SECOND_TRY = 0.05, 0.65
COURSE_MONTHS = {"B": 20, "O": 18, "Z": 24}
HOURS_PER_MONTH = {"B": 44, "O": 78, "Z": 40}
HOURS_SEASON = (1.0, 0.9, 1.0, 0.95, 0.85, 1.0, 0.7, 0.35, 1.0, 0.9, 1.0, 0.7)
ATTENDANCE, ATTENDANCE_SD = {"strong": 0.835, "weak": 0.755}, 0.10
EXCUSED = {"strong": 0.62, "weak": 0.42}
HOURS_LATE, HOURS_CORRECTED = {"strong": 0.02, "weak": 0.10}, 0.03

# --- work and benefit -----------------------------------------------------------------------------
# Share with a first job of more than 8 hours within 24 months of BRP. At 24 months about 31% of asylum and 45% of
# family hold one (eigen; WRR 2015 in S1: 25% after 2 years; Divosa/VNG: 18 to 40% between municipalities).
FIRST_JOB = {"asiel man": 0.49, "asiel vrouw": 0.24, "gezin man": 0.67, "gezin vrouw": 0.46}
JOB_ROUTE, JOB_ABOVE_FIFTY = {"B": 0.92, "O": 1.25, "Z": 1.2}, 1.5
FIRST_JOB_SPREAD, JOB_PACE = 0.85, {2022: 1.05, 2023: 1.0, 2024: 0.95, 2025: 0.9, 2026: 0.9}
SHORT_JOB = {"": 0.36, "L07": 0.36, "L09": 0.52, "L10": 0.20}
SECOND_JOB, SMALL_JOB = 0.70, 0.14
HOURS_OF_WORK = ((9, 12), (16, 24), (24, 32), (32, 40))
HOURS_OF_WORK_SHARE = {"man": (0.08, 0.17, 0.30, 0.45), "vrouw": (0.18, 0.38, 0.28, 0.16)}
BENEFIT = {"asiel": 0.915, "gezin": 0.10}
BENEFIT_PER_YEAR = {"02": 0.010, "05": 0.014, "08": 0.040}
BENEFIT_STUDY, BENEFIT_HOURS, BACK_ON_BENEFIT = 0.16, 20, 0.62
VOLUNTEER = {"B": 0.34, "O": 0.22, "Z": 0.66}
WORK_PLACEMENT = {"B": 0.24, "O": 0.08, "Z": 0.22}
INTERNSHIP = {"B": 0.06, "O": 0.34, "Z": 0.03}
LESS_FOR_GEZIN = 0.45
BROKERS = {
    "werk asiel": {"": 0.40, "L07": 0.32, "L09": 0.17, "L10": 0.11},
    "werk gezin": {"": 0.86, "L07": 0.08, "L09": 0.06},
    "Vrijwilligerswerk": {"": 0.24, "L08": 0.76},
    "Werkervaringsplek": {"L07": 0.62, "L10": 0.38},
    "Stage": {"": 0.55, "L07": 0.45},
}

# --- support and chain ----------------------------------------------------------------------------
TALK_GAP, TALKS = 140, 7
BEGELEIDING_LATE, BEGELEIDING_MONTHS, HUISBEZOEKEN = 0.10, 10.5, (12, 44)
ONTZORGING_NEVER, ONTZORGING_LATE, ONTZORGING_EXTENDED = 0.04, 0.14, 0.52
# TVS-dossier: mean and spread in days after huisvesting; Zuid is slow (eigen).
DOSSIER = {"Noord": (-14, 26), "Midden": (-11, 26), "Zuid": (5, 30)}
DOSSIER_NEVER, HANDOVER_NEVER, COMPLETE = 0.025, 0.06, 0.87
TO_WORK_BROKER = 0.46
SURVEYS = ("2023-05-15", "2024-05-15", "2025-05-14", "2026-05-18")
RESPONSE, GRADE, GRADE_SD = 0.38, {"strong": 7.65, "weak": 6.3}, 1.35
REPORT_DUE = 30
REPORT_ON_TIME, REPORT_COMPLETE = {"strong": 0.91, "weak": 0.38}, {"strong": 0.95, "weak": 0.72}

# --- taking part (all eigen) ----------------------------------------------------------------------
# Share of all referrals to a broker that never lead to a place, and days from referral to place.
NEVER_PLACED = {"Werkbemiddeling": 0.33, "Bemiddeling vrijwilligerswerk": 0.20}
REFERRED_BEFORE, MEDIATION_DAYS = (21, 120), 170
# S2: seven meetings.
MONEY_TRAINING, MONEY_MEETINGS, MONEY_ALL_MEETINGS, MONEY_NO_SHOW = 0.52, 7, 0.60, 0.07
MAP_TRAINING, MAP_MEETINGS = 0.52, (6, 12)
BUILDERS, BUILDERS_FROM, BUILDERS_AT_WORK = 0.08, "2022-10-03", 0.45
# Share of people with lessons who ever have a language buddy: about 22% of those in lessons on one day.
TAALMAATJE, TAALMAATJE_MONTHS = 0.49, (4, 14)

# --- how people fare (all eigen) ------------------------------------------------------------------
# Share that scores 4 or 5 on both parts of the matrix, on moving in and one to four years later.
SELF_RELIANT = (0.12, 0.35, 0.60, 0.70, 0.75)
MEASURED, SAME_PERSON = 0.85, 0.85
ENQUIRIES = ("2023-09-11", "2024-09-09", "2025-09-08", "2026-09-14")
ENQUIRY_RESPONSE, ENQUIRY_SKIPPED = 0.34, 0.03
ENQUIRY_GRADES = {"verbondenheid": (6.8, 1.7), "begeleiding": (7.4, 1.5)}
# Of parents with a child of 2.5 to 5 this share has the VVE-afspraak.
VVE_AGREED = 0.60
# Agrees to the voorinburgering; takes part of those; finishes before the key of those.
VOORINBURGERING = (0.75, 0.85, 0.70)

# --- municipality and chain -----------------------------------------------------------------------
# Permit to key in months, as the parameters above make it; the task against the houses there are, chance in task
# and realisation, and the part of a backlog that is caught up in the next half-year (eigen).
TASK_LAG, TASK_SIZE, TASK_SPREAD, TASK_CAUGHT_UP = 5, 1.08, (0.05, 0.06), 0.4
# Per inburgeraar of the sample: Almere at 2,400 (CBS 03759ned, rounded; benefit eigen).
INWONERS_18_AOW, PERSONEN_BIJSTAND = 140_000 / 2400, 5_800 / 2400
GROWTH_PER_YEAR = {"inwoners_18_aow": 0.012, "personen_bijstand": -0.010}
CBS_DAYS, CBS_ON_TIME, CBS_REJECTED = 28, 0.85, (0.06, 0.01)
# Fixed part of the contract value; what is declared of the value; started trajectories per quarter (eigen).
DECLARED_FIXED, DECLARED, DECLARED_SPREAD, DECLARED_AFTER = 0.40, {"strong": 0.98, "weak": 1.05}, 0.10, 24
SLEUTELFIGUREN, SLEUTELFIGUREN_LEAST, CONTACTEN = 0.92, 12, (3, 20)
# partner, subject, owner, at risk in the last year
KETENAFSPRAKEN = (
    ("COA", "Warme overdracht binnen veertien dagen na huisvesting", "Coördinator inburgering", True),
    ("COA", "Voorinburgering in het dossier", "Coördinator inburgering", False),
    ("Woningcorporaties Zuiderwaard", "Woningen voor de taakstelling", "Beleidsadviseur wonen", True),
    ("DUO", "Gegevens over termijn en examens", "Functioneel beheerder", False),
    ("Taalscholen", "Instroom binnen drie maanden na het plan", "Contractmanager inburgering", False),
    ("Taalscholen", "Verzuim gemeld binnen een week", "Contractmanager inburgering", False),
    ("Werkplein Zuiderwaard", "Werken naast de taalles", "Teamleider werk", False),
    ("Bouwen aan Werk", "Werkervaring met praktijkbegeleider", "Teamleider werk", False),
    ("Vrijwilligerscentrale Zuiderwaard", "Vrijwilligerswerk in de Z-route", "Coördinator participatie", False),
    ("Stichting Welkom Zuiderwaard", "Van vaste begeleider naar spreekuur", "Coördinator inburgering", False),
    ("Kredietbank Zuiderwaard", "Ontzorgen vanaf de eerste uitkering", "Teamleider inkomen", False),
    ("Bibliotheek Zuiderwaard", "Taalmaatjes naast de les", "Beleidsadviseur taal", False),
)

# --- administration -------------------------------------------------------------------------------
ENTERED_LATE, LATE_DAYS = 0.035, (12, 85)
CORRECTED = 0.022
CORRECTION_DAYS = ("2026-09-10", "2026-10-12")
DIRT, DIRT_DUPLICATE, DIRT_FROM_ROWS = 0.003, 0.25, 150
