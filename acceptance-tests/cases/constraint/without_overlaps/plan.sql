-- missing table:public.booking
-- missing column:public.booking.during
-- missing column:public.booking.room
-- changed column:public.room.during
-- changed column:public.room.id
-- missing constraint:public.booking.booking_room_during_fkey
-- missing constraint:public.room.room_pkey
-- missing owner:table:public.booking

BEGIN;
-- expand
CREATE TABLE public.booking (
    room int4range,
    during daterange
);
-- expand; ACCESS EXCLUSIVE on public.room; breaks-running-code, may-fail
ALTER TABLE public.room ALTER COLUMN during SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.room; breaks-running-code, may-fail
ALTER TABLE public.room ALTER COLUMN id SET NOT NULL;
-- expand; ACCESS EXCLUSIVE on public.room; breaks-running-code, may-fail
ALTER TABLE ONLY public.room ADD CONSTRAINT room_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS);
-- expand
ALTER TABLE public.booking ADD CONSTRAINT booking_room_during_fkey FOREIGN KEY (room, PERIOD during) REFERENCES public.room(id, PERIOD during);
COMMIT;
