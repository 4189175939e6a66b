-- extra table:public.booking
-- extra column:public.booking.during
-- extra column:public.booking.room
-- changed column:public.room.during
-- changed column:public.room.id
-- extra constraint:public.booking.booking_room_during_fkey
-- extra constraint:public.room.room_pkey
-- extra owner:table:public.booking

BEGIN;
-- contract; ACCESS EXCLUSIVE on public.booking; breaks-running-code, data-loss
DROP TABLE public.booking;
-- contract; ACCESS EXCLUSIVE on public.room; breaks-running-code
ALTER TABLE public.room DROP CONSTRAINT room_pkey;
-- contract; ACCESS EXCLUSIVE on public.room
ALTER TABLE public.room ALTER COLUMN during DROP NOT NULL;
-- contract; ACCESS EXCLUSIVE on public.room
ALTER TABLE public.room ALTER COLUMN id DROP NOT NULL;
COMMIT;
