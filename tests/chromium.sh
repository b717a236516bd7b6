#!/usr/bin/env bash
# Browser tests need a Chromium: use the one there is, else install Debian's, else say what will not run.
set -u
for name in "${MONITOR_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
[ "${MONITOR_ZONDER_BROWSER:-}" = 1 ] && { echo "Zonder browser: de browsertests worden overgeslagen."; exit 0; }
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Chromium installeren voor de browsertests"
  { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null 2>&1 && exit 0
fi
echo "Er is geen Chromium. Installeer die (op Debian: apt-get install chromium), of kies MONITOR_ZONDER_BROWSER=1 om de browsertests over te slaan."
exit 1
