-- Two weeks after somebody has left hospital, its team is told what any partner is that met them once.
create function home_for_long(the_referral uuid, the_time timestamptz) returns boolean
    language sql stable
begin atomic
    select exists (
        select from referral_answers said
         where said.referral_id = the_referral
           and (said.answers ->> 'availableFrom')::date + 14 < (the_time at time zone 'Europe/London')::date);
end;
