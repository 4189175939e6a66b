set -eu
. ../expect.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== what does production lack?"
expect 2 "$PGPARITY" compare staging production

echo "== the plan, to be reviewed, and the way back, as SQL"
expect 0 "$PGPARITY" plan staging production --phase expand --out "$work/plan.json"
expect 0 "$PGPARITY" plan production staging --format sql --allow-destructive > "$work/back.sql"

echo "== nobody has said that the critical flows were tried: refused"
expect 3 "$PGPARITY" promote staging production --plan "$work/plan.json" --yes --confirm production

echo "== database first: exactly the plan that was reviewed"
expect 0 "$PGPARITY" promote staging production --plan "$work/plan.json" --checked all --yes --confirm production

echo "== then code: git merge --no-ff, push, deploy"

echo "== when the new release runs everywhere: what only the old one needed"
expect 3 "$PGPARITY" promote staging production --phase contract --checked all --yes --confirm production
expect 0 "$PGPARITY" promote staging production --phase contract --checked all --yes --confirm production \
    --allow data-loss:column:public.quotations.legacy_number \
    --allow breaks-running-code:column:public.quotations.legacy_number
expect 0 "$PGPARITY" compare staging production
expect 0 "$PGPARITY" history production
