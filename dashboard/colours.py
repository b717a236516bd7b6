"""Colours as CSS writes them, and how far apart two are (WCAG 2.2, relative luminance)."""

import colorsys
import re
from dataclasses import dataclass

NAMED = {"white": "#ffffff", "black": "#000000"}
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})(?:f{1,2})?")
NUMBER = r"(\d{1,3}(?:\.\d+)?)"
SEEN = r"(?:\s*[,/]\s*(?:1(?:\.0+)?|100%))?"  # opaque
RGB = re.compile(rf"rgba?\(\s*{NUMBER}[\s,]+{NUMBER}[\s,]+{NUMBER}{SEEN}\s*\)")
HSL = re.compile(rf"hsla?\(\s*{NUMBER}(?:deg)?[\s,]+{NUMBER}%[\s,]+{NUMBER}%{SEEN}\s*\)")


@dataclass(frozen=True)
class Colour:
    """Red, green and blue, 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def written(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """How light it looks, 0 to 1."""
        parts = [one / 255 for one in (self.red, self.green, self.blue)]
        linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
        return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def colour_of(text: str) -> Colour | None:
    """An opaque colour; None for anything else."""
    wanted = NAMED.get(text.strip().lower(), text.strip().lower())
    if HEX.fullmatch(wanted):
        digits = wanted[1:]
        short = len(digits) in (3, 4)
        parts = [2 * one for one in digits[:3]] if short else [digits[place : place + 2] for place in (0, 2, 4)]
        return Colour(*(int(one, 16) for one in parts))
    if found := RGB.fullmatch(wanted):
        return within(*(float(one) for one in found.groups()))
    if found := HSL.fullmatch(wanted):
        hue, saturation, lightness = (float(one) for one in found.groups())
        return within(*(255 * one for one in colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)))
    return None


def within(*parts: float) -> Colour | None:
    """Whole steps of 0 to 255, or no colour."""
    red, green, blue = (round(one) for one in parts)
    return Colour(red, green, blue) if max(red, green, blue) <= 255 else None


def contrast(one: Colour, other: Colour) -> float:
    """1 for the same colour, 21 for black on white."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
