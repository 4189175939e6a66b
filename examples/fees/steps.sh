set -eu
. ../expect.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== the schema file is the only source: into development, without a migration"
expect 0 "$PGPARITY" push schema: development

echo "== development to test: schema and price list together"
expect 2 "$PGPARITY" data compare development test
expect 0 "$PGPARITY" promote development test --yes

echo "== not from development to production"
expect 3 "$PGPARITY" promote development production --yes --confirm production

echo "== a check that fails takes everything back; the rehearsal finds it before production is touched"
expect 1 "$PGPARITY" promote test production --yes --confirm production --config strict.yaml
expect 2 "$PGPARITY" compare test production

echo "== the release"
expect 0 "$PGPARITY" promote test production --yes --confirm production
expect 0 "$PGPARITY" compare test production
expect 0 "$PGPARITY" data compare test production
expect 0 "$PGPARITY" check production

echo "== the price list as a bundle, reviewed in git and loaded elsewhere"
expect 0 "$PGPARITY" data export test --out "$work/price-list"
expect 0 "$PGPARITY" data import "$work/price-list" development --yes
