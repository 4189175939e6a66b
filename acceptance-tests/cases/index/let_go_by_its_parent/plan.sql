-- changed index:public.log_id
-- extra index-attachment:index:public.log_y_id

BEGIN;
-- expand; ACCESS EXCLUSIVE on public.log
DROP INDEX public.log_id;
-- expand; SHARE on public.log; blocks-writes
CREATE INDEX log_id ON ONLY public.log USING btree (id);
-- expand; SHARE on public.log_x; blocks-writes
CREATE INDEX log_x_id ON public.log_x USING btree (id);
-- expand; SHARE on public.log_y; blocks-writes
CREATE INDEX log_y_id ON public.log_y USING btree (id);
-- expand
ALTER INDEX public.log_id ATTACH PARTITION public.log_x_id;
COMMIT;
