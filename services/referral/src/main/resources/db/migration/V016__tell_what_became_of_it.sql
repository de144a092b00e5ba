-- The team that sent a referral may read what was hoped for and what came of it, as far as Feedback goes.
drop policy fence on hope;
create policy fence on hope using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
