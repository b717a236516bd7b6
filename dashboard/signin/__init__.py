"""Who is asking: ways to sign in, sessions, and the one gate that every request passes."""
