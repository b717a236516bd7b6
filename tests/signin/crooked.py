"""A sign-in service of our own that holds to the rules, until a test bends one of them."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, Response, jsonify, redirect, request
from joserfc import jws, jwt
from joserfc.jwk import OctKey, RSAKey
from werkzeug.serving import make_server

CLIENT, SECRET = "monitor", "geheim-van-de-monitor-dat-lang-genoeg-is"


def new_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, parameters={"kid": kid, "use": "sig"})


class Crooked:
    """What it says, and with which key; everything can be changed before the next sign-in."""

    def __init__(self) -> None:
        self.url = ""
        self.key = self.published = new_key("een")
        self.other = new_key("een")
        self.reset()

    def reset(self) -> None:
        self.claims: dict[str, Any] = {}
        self.described: dict[str, Any] = {}
        self.answer: dict[str, str] = {}
        self.forge = ""
        self.key = self.published
        self.codes: dict[str, dict[str, str]] = {}
        self.tries = 0

    def token(self, nonce: str) -> str:
        """The ID token, as bent as it was asked for; a claim that is None is left out."""
        now = int(time.time())
        plain = {"iss": self.url, "aud": CLIENT, "sub": "p-1", "iat": now, "exp": now + 300, "nonce": nonce, "roles": ["beleid"]}
        claims = {name: value for name, value in {**plain, **self.claims}.items() if value is not None}
        match self.forge:
            case "none":
                return by_hand({"alg": "none"}, claims, lambda _: b"")
            case "client secret":
                return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET), algorithms=["HS256"])
            case "public key":
                public = self.published.as_pem(private=False)
                return by_hand({"alg": "HS256", "kid": "een"}, claims, lambda text: hmac.digest(public, text, "sha256"))
            case "own key":
                return jwt.encode({"alg": "RS256", "kid": "een"}, claims, self.other)
            case "own key in the header":
                shown = self.other.as_dict(private=False)
                return jws.serialize_compact({"alg": "RS256", "jwk": shown}, json.dumps(claims).encode(), self.other)
            case "other signature":
                return jwt.encode({"alg": "RS256", "kid": "een"}, claims, self.key)[:-8] + "AAAAAAAA"
        return jwt.encode({"alg": "RS256", "kid": str(self.key.kid)}, claims, self.key)


def by_hand(header: dict[str, str], claims: dict[str, Any], sign: Callable[[bytes], bytes]) -> str:
    """A token that no library would make."""
    text = b".".join(url_safe(json.dumps(one).encode()) for one in (header, claims))
    return b".".join((text, url_safe(sign(text)))).decode()


def url_safe(raw: bytes) -> bytes:
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


@contextmanager
def served(crooked: Crooked) -> Iterator[Crooked]:
    """The service on a free port of this machine."""
    server = make_server("127.0.0.1", 0, routes(crooked), threaded=True)
    crooked.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield crooked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def routes(crooked: Crooked) -> Flask:
    app = Flask("crooked")

    @app.get("/.well-known/openid-configuration")
    def description() -> Response:
        ends = {"authorization_endpoint": "/in", "token_endpoint": "/token", "jwks_uri": "/keys", "end_session_endpoint": "/out"}
        told = {name: crooked.url + path for name, path in ends.items()}
        algorithms = {"id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
        return jsonify({"issuer": crooked.url, **algorithms, **told, **crooked.described})

    @app.get("/keys")
    def keys() -> Response:
        return jsonify(keys=[crooked.published.as_dict(private=False)])

    @app.get("/in")
    def come_in() -> Any:
        code = f"code-{len(crooked.codes)}"
        crooked.codes[code] = request.args.to_dict()
        answer = {"code": code, "state": request.args["state"], **crooked.answer}
        return redirect(request.args["redirect_uri"] + "?" + "&".join(f"{name}={value}" for name, value in answer.items()))

    @app.post("/token")
    def token() -> Any:
        crooked.tries += 1
        asked = crooked.codes.pop(request.form.get("code", ""), None)
        digest = hashlib.sha256(request.form.get("code_verifier", "").encode()).digest()
        if asked is None or asked["code_challenge_method"] != "S256" or asked["code_challenge"].encode() != url_safe(digest):
            return jsonify(error="invalid_grant"), 400
        if (request.authorization or {}).get("password") != SECRET or request.form["redirect_uri"] != asked["redirect_uri"]:
            return jsonify(error="invalid_client"), 401
        return jsonify(access_token="x", token_type="Bearer", id_token=crooked.token(asked["nonce"]))

    return app
