-- extra text-search-parser:public.p
-- extra text-search-template:public.tm
-- changed text-search-dictionary:public.d
-- extra text-search-dictionary:public.e
-- extra text-search-configuration:public.c2
-- changed text-search-configuration:text-search-configuration:public.c asciiword
-- missing text-search-configuration:text-search-configuration:public.c email
-- extra text-search-configuration:text-search-configuration:public.c numword
-- extra owner:text-search-configuration:public.c2
-- extra owner:text-search-dictionary:public.e
-- extra comment:text-search-configuration:public.c
-- extra comment:text-search-dictionary:public.e

BEGIN;
-- expand
ALTER TEXT SEARCH DICTIONARY public.d (language = 'english', stopwords = 'english');
-- expand
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword WITH public.d, pg_catalog.simple;
-- expand
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR email WITH pg_catalog.simple;
-- expand
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS NULL;
COMMIT;

BEGIN;
-- contract
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR numword;
-- contract; breaks-running-code
DROP TEXT SEARCH CONFIGURATION public.c2;
-- contract; breaks-running-code
DROP TEXT SEARCH DICTIONARY public.e;
-- contract; breaks-running-code
DROP TEXT SEARCH TEMPLATE public.tm;
-- contract; breaks-running-code
DROP TEXT SEARCH PARSER public.p;
COMMIT;
