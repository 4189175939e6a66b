set -eu
. ../expect.sh

echo "== the application is not well after the release: the backup takes its place"
APPLICATION=sick expect 1 "$PGPARITY" promote staging production --include-drift --yes --confirm production
expect 2 "$PGPARITY" compare staging production

echo "== the release"
expect 0 "$PGPARITY" promote staging production --include-drift --yes --confirm production
expect 0 "$PGPARITY" check production

echo "== a migration that deletes too much: linted, refused until it is allowed by name, stopped by a check before COMMIT"
expect 2 "$PGPARITY" lint migrations/001_cleanup.sql
expect 3 "$PGPARITY" migrate up production --yes --confirm production
expect 1 "$PGPARITY" migrate up production --yes --confirm production --allow-destructive
expect 0 "$PGPARITY" check production
expect 0 "$PGPARITY" backup create production

echo "== the backup takes the place of the database, which is kept"
expect 0 "$PGPARITY" backup restore production --yes --confirm production
expect 0 "$PGPARITY" check production

echo "== what is kept"
expect 0 "$PGPARITY" backup list
expect 0 "$PGPARITY" backup prune
