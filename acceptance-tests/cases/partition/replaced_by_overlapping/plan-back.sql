-- extra table:public.v_high
-- missing table:public.v_low
-- extra table:public.v_lower
-- missing table:public.w_ab
-- extra table:public.w_b
-- extra column:public.v_high.a
-- extra column:public.v_high.b
-- missing column:public.v_low.a
-- missing column:public.v_low.b
-- extra column:public.v_lower.a
-- extra column:public.v_lower.b
-- missing column:public.w_ab.a
-- missing column:public.w_ab.b
-- extra column:public.w_b.a
-- extra column:public.w_b.b
-- extra partition:table:public.v_high
-- missing partition:table:public.v_low
-- extra partition:table:public.v_lower
-- missing partition:table:public.w_ab
-- extra partition:table:public.w_b
-- extra owner:table:public.v_high
-- missing owner:table:public.v_low
-- extra owner:table:public.v_lower
-- missing owner:table:public.w_ab
-- extra owner:table:public.w_b

BEGIN;
-- expand
CREATE TABLE public.v_low (
    a integer NOT NULL,
    b text
);
-- expand
CREATE TABLE public.w_ab (
    a integer,
    b text
);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v_high; breaks-running-code, data-loss
DROP TABLE public.v_high;
-- contract; ACCESS EXCLUSIVE on public.v_lower; breaks-running-code, data-loss
DROP TABLE public.v_lower;
-- contract; SHARE UPDATE EXCLUSIVE on public.v
ALTER TABLE ONLY public.v ATTACH PARTITION public.v_low FOR VALUES FROM (0) TO (10);
-- contract; ACCESS EXCLUSIVE on public.w_b; breaks-running-code, data-loss
DROP TABLE public.w_b;
-- contract; SHARE UPDATE EXCLUSIVE on public.w
ALTER TABLE ONLY public.w ATTACH PARTITION public.w_ab FOR VALUES IN ('a', 'b');
COMMIT;
