"""Start the dashboard on the settings of the environment: `python -m dashboard`."""

import sys
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter

from dashboard.app import make_app
from queries.desk.base import DeskError
from queries.settings import SettingError, Settings, read_settings


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn without a configuration file: one process, a few threads, one read-only database."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        super().__init__()

    def load_config(self) -> None:
        options: dict[str, Any] = {
            "bind": f"{self.settings.address}:{self.settings.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": self.settings.threads,
            "loglevel": "warning",
            "timeout": 30,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, asked once before it takes traffic: Dash registers its bundles at the first request."""
        try:
            app = make_app(self.settings)
        except (SettingError, DeskError) as error:
            sys.stderr.write(f"{error}\n")
            sys.exit(Arbiter.APP_LOAD_ERROR)
        with app.server.test_client() as client:
            client.get("/")
            client.get("/_dash-dependencies")
        return app.server


if __name__ == "__main__":
    try:
        Server(read_settings()).run()
    except SettingError as error:
        sys.exit(str(error))
