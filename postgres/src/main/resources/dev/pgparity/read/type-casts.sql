-- Every cast that the server knows, so that a change of type is written with USING only where that is needed.
SELECT format_type(c.castsource, NULL) AS source, format_type(c.casttarget, NULL) AS target,
       c.castcontext::text AS context, c.castmethod = 'b' AS binary
  FROM pg_cast c
 WHERE c.castsource <> c.casttarget
