"""The sign-in service of the municipality: asked for a code, then for a token that is checked on every point."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

import requests
from authlib.common.urls import add_params_to_uri
from authlib.integrations.requests_client import OAuth2Session, OAuthError
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from dashboard.signin.pending import Pending
from queries.settings import Oidc

SECONDS = 10  # for one answer of the service
LEEWAY = 30  # seconds that its clock may differ from ours
FRESH = 3600  # seconds before its description is asked for again
# Signed with a key that only the service has; a key that both have, or none, proves nothing.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
SILENT = "De aanmelddienst van de gemeente antwoordt niet zoals het hoort. Probeer het straks opnieuw, of waarschuw de beheerder."
NOT_PROVEN = "De aanmelddienst heeft niet kunnen bevestigen wie u bent. Begin opnieuw met aanmelden."


class SignInError(Exception):
    """Nobody is signed in; the message says why in Dutch, the code is the HTTP status, `why` is for the log."""

    def __init__(self, message: str, code: int, why: str) -> None:
        super().__init__(message)
        self.code = code
        self.why = why


class Provider:
    """One sign-in service, found by the address it calls itself."""

    def __init__(self, service: Oidc, web: str, clock: Callable[[], datetime]) -> None:
        self.service = service
        self._web = web
        self._clock = clock
        self._lock = threading.Lock()
        self._told: tuple[dict[str, Any], float] = ({}, 0)
        self._keys: KeySet | None = None

    def way_in(self, pending: Pending, page: str) -> str:
        """Where the browser goes to sign in."""
        url, _ = self._session().create_authorization_url(
            self._described("authorization_endpoint"),
            state=pending.state(page),
            code_verifier=pending.verifier,
            nonce=pending.nonce,
        )
        return str(url)

    def way_out(self) -> str:
        """Where the browser goes to sign out there as well; empty when the service has no such place."""
        try:
            place = self._description().get("end_session_endpoint")
        except SignInError:
            return ""
        back = [("client_id", self.service.client), ("post_logout_redirect_uri", f"{self._web}/afgemeld")]
        return str(add_params_to_uri(place, back)) if place else ""

    def claims(self, code: str, pending: Pending) -> dict[str, Any]:
        """What the service says about whoever brought this code."""
        try:
            token = self._session().fetch_token(
                self._described("token_endpoint"), code=code, code_verifier=pending.verifier, timeout=SECONDS, allow_redirects=False
            )
        except OAuthError as error:
            raise SignInError(NOT_PROVEN, 400, "code") from error
        except (requests.RequestException, ValueError) as error:
            raise SignInError(SILENT, 503, "dienst") from error
        return self._checked(str(token.get("id_token") or ""), pending.nonce)

    def _checked(self, token: str, nonce: str) -> dict[str, Any]:
        """The claims of a token that this service signed, for us, now, in answer to this question."""
        try:
            try:
                claims = jwt.decode(token, self._key_set(), algorithms=self._algorithms()).claims
            except InvalidKeyIdError:
                claims = jwt.decode(token, self._key_set(anew=True), algorithms=self._algorithms()).claims
            jwt.JWTClaimsRegistry(
                now=int(self._clock().timestamp()),
                leeway=LEEWAY,
                iss={"essential": True, "value": self.service.issuer},
                aud={"essential": True, "value": self.service.client},
                azp={"essential": isinstance(claims.get("aud"), list) and len(claims["aud"]) > 1, "value": self.service.client},
                sub={"essential": True},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(claims)
        except (JoseError, ValueError) as error:
            raise SignInError(NOT_PROVEN, 400, f"token {type(error).__name__}") from error
        return dict(claims)

    def _session(self) -> OAuth2Session:
        return OAuth2Session(
            self.service.client,
            self.service.secret,
            scope=self.service.scope,
            redirect_uri=f"{self._web}/aanmelden/terug",
            code_challenge_method="S256",
        )

    def _algorithms(self) -> list[str]:
        told = self._description().get("id_token_signing_alg_values_supported", ["RS256"])
        return [name for name in ALGORITHMS if name in told]

    def _key_set(self, *, anew: bool = False) -> KeySet:
        with self._lock:
            known = self._keys
        if known is None or anew:
            try:
                known = KeySet.import_key_set(fetched(self._described("jwks_uri")))
            except (JoseError, KeyError, TypeError) as error:
                raise SignInError(SILENT, 503, "sleutels") from error
            with self._lock:
                self._keys = known
        return known

    def _described(self, name: str) -> str:
        found = self._description().get(name)
        if not isinstance(found, str):
            raise SignInError(SILENT, 503, name)
        return found

    def _description(self) -> dict[str, Any]:
        """What the service tells about itself, asked for once an hour; it must call itself what we call it."""
        with self._lock:
            told, until = self._told
        if self._clock().timestamp() < until:
            return told
        told = fetched(self.service.issuer.rstrip("/") + "/.well-known/openid-configuration")
        if told.get("issuer") != self.service.issuer:
            raise SignInError(SILENT, 503, "issuer")
        with self._lock:
            self._told = (told, self._clock().timestamp() + FRESH)
        return told


def fetched(url: str) -> dict[str, Any]:
    """A JSON object of the service itself, not of where it would send us."""
    try:
        answer = requests.get(url, timeout=SECONDS, allow_redirects=False)
        found = answer.json() if answer.status_code == 200 else None
    except (requests.RequestException, ValueError) as error:
        raise SignInError(SILENT, 503, "dienst") from error
    if not isinstance(found, dict):
        raise SignInError(SILENT, 503, "dienst")
    return found
