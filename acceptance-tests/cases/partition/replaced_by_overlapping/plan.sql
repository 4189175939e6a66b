-- missing table:public.v_high
-- extra table:public.v_low
-- missing table:public.v_lower
-- extra table:public.w_ab
-- missing table:public.w_b
-- missing column:public.v_high.a
-- missing column:public.v_high.b
-- extra column:public.v_low.a
-- extra column:public.v_low.b
-- missing column:public.v_lower.a
-- missing column:public.v_lower.b
-- extra column:public.w_ab.a
-- extra column:public.w_ab.b
-- missing column:public.w_b.a
-- missing column:public.w_b.b
-- missing partition:table:public.v_high
-- extra partition:table:public.v_low
-- missing partition:table:public.v_lower
-- extra partition:table:public.w_ab
-- missing partition:table:public.w_b
-- missing owner:table:public.v_high
-- extra owner:table:public.v_low
-- missing owner:table:public.v_lower
-- extra owner:table:public.w_ab
-- missing owner:table:public.w_b

BEGIN;
-- expand
CREATE TABLE public.v_high (
    a integer NOT NULL,
    b text
);
-- expand
CREATE TABLE public.v_lower (
    a integer NOT NULL,
    b text
);
-- expand
CREATE TABLE public.w_b (
    a integer,
    b text
);
-- expand; SHARE UPDATE EXCLUSIVE on public.v
ALTER TABLE ONLY public.v ATTACH PARTITION public.v_high FOR VALUES FROM (10) TO (20);
COMMIT;

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.v_low; breaks-running-code, data-loss
DROP TABLE public.v_low;
-- contract; SHARE UPDATE EXCLUSIVE on public.v
ALTER TABLE ONLY public.v ATTACH PARTITION public.v_lower FOR VALUES FROM (0) TO (5);
-- contract; ACCESS EXCLUSIVE on public.w_ab; breaks-running-code, data-loss
DROP TABLE public.w_ab;
-- contract; SHARE UPDATE EXCLUSIVE on public.w
ALTER TABLE ONLY public.w ATTACH PARTITION public.w_b FOR VALUES IN ('b', 'c');
COMMIT;
