-- missing view:public.nums
-- missing owner:view:public.nums

BEGIN;
-- expand
CREATE VIEW public.nums (n) AS
 WITH RECURSIVE nums(n) AS (
         VALUES (1)
        UNION ALL
         SELECT (nums_1.n + 1)
           FROM nums nums_1
          WHERE (nums_1.n < 100)
        )
 SELECT nums.n
   FROM nums;
COMMIT;
