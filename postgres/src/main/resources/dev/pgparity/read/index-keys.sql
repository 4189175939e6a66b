-- The keys of one index i, each as an element of parallel arrays.
SELECT array_agg(a.attname::text ORDER BY k.place) AS columns,
              array_agg(CASE WHEN k.attnum = 0 THEN pg_get_indexdef(i.indexrelid, k.place::int, false) END
                        ORDER BY k.place) AS expressions,
              array_agg(cn.nspname::text ORDER BY k.place) AS collation_schemas,
              array_agg(co.collname::text ORDER BY k.place) AS collation_names,
              array_agg(oc.nspname::text ORDER BY k.place) AS class_schemas,
              array_agg(o.opcname::text ORDER BY k.place) AS class_names,
              -- one option a line
              array_agg(array_to_string(own.attoptions, E'\n') ORDER BY k.place) AS class_options
         FROM unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[])
              WITH ORDINALITY k(attnum, opclass, coll, place)
         LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum <> 0
         LEFT JOIN pg_opclass o ON o.oid = k.opclass
         LEFT JOIN pg_namespace oc ON oc.oid = o.opcnamespace
         LEFT JOIN pg_collation co ON co.oid = k.coll
         LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
         LEFT JOIN pg_attribute own ON own.attrelid = i.indexrelid AND own.attnum = k.place
