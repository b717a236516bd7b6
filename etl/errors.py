"""Why the ETL refuses: every message is Dutch and names place, find and remedy, never the value of a row."""


class EtlError(Exception):
    """What every refusal of the ETL has in common: it can be shown to the data steward as it is."""


class LandingError(EtlError):
    """A file that cannot be received, or that is no longer what was received."""


class DeliveryError(EtlError):
    """A received file of which the form as a whole is wrong."""


class BuildError(EtlError):
    """A warehouse that may not be made from these deliveries."""


class LockedError(EtlError):
    """Another run is busy."""


class EditionError(EtlError):
    """An edition that may not be made or published."""


class FetchError(EtlError):
    """Figures of another organisation that cannot be fetched, or are not what the register says."""


class MachineError(EtlError):
    """The machine gave up, not the data: no space, no memory, no permission, a fault of the disk."""
