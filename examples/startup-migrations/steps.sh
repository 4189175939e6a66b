set -eu
. ../expect.sh

echo "== staging starts with all migrations; production was started with the first two"
expect 0 "$PGPARITY" migrate up staging
expect 0 "$PGPARITY" migrate up production --to 002 --yes --confirm production

echo "== who has what"
expect 2 "$PGPARITY" migrate status
expect 2 "$PGPARITY" compare staging production

echo "== the upgrade: backed up, rehearsed, in one transaction, checked before COMMIT"
expect 0 "$PGPARITY" promote staging production --yes --confirm production

echo "== proof"
expect 0 "$PGPARITY" compare staging production
expect 0 "$PGPARITY" check production
