-- missing text-search-parser:public.p
-- missing text-search-template:public.tm
-- changed text-search-dictionary:public.d
-- missing text-search-dictionary:public.e
-- missing text-search-configuration:public.c2
-- changed text-search-configuration:text-search-configuration:public.c asciiword
-- extra text-search-configuration:text-search-configuration:public.c email
-- missing text-search-configuration:text-search-configuration:public.c numword
-- missing owner:text-search-configuration:public.c2
-- missing owner:text-search-dictionary:public.e
-- missing comment:text-search-configuration:public.c
-- missing comment:text-search-dictionary:public.e

BEGIN;
-- expand
CREATE TEXT SEARCH PARSER public.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);
-- expand
CREATE TEXT SEARCH TEMPLATE public.tm (INIT = dsimple_init, LEXIZE = dsimple_lexize);
-- expand
ALTER TEXT SEARCH DICTIONARY public.d (language = 'german', stopwords);
-- expand
CREATE TEXT SEARCH DICTIONARY public.e (TEMPLATE = public.tm, accept = 'false');
-- expand
CREATE TEXT SEARCH CONFIGURATION public.c2 (PARSER = public.p);
-- expand
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword WITH public.e, public.d;
-- expand
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR numword WITH public.d, pg_catalog.simple;
-- expand
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS 'configuration';
-- expand
COMMENT ON TEXT SEARCH DICTIONARY public.e IS 'dictionary';
COMMIT;

BEGIN;
-- contract
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR email;
COMMIT;
