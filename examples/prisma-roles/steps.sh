set -eu
. ../expect.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== both have what the first two migrations make, and no ledger: that is written down once"
expect 0 "$PGPARITY" migrate baseline staging --at 20260201000000_roles
expect 0 "$PGPARITY" migrate baseline production --at 20260201000000_roles
expect 2 "$PGPARITY" migrate status

echo "== staging deploys the third"
expect 0 "$PGPARITY" migrate up staging

echo "== the release: the migration and the five roles in one transaction, the checks before COMMIT"
expect 2 "$PGPARITY" data compare staging production
expect 0 "$PGPARITY" promote staging production --yes
expect 0 "$PGPARITY" check production
expect 0 "$PGPARITY" data compare staging production
expect 0 "$PGPARITY" migrate status

echo "== drift, pulled into a file"
expect 2 "$PGPARITY" compare staging production
expect 0 "$PGPARITY" pull production --out "$work/schema.sql"
grep typed_by_hand "$work/schema.sql"
