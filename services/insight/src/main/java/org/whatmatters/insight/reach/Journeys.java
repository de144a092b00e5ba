package org.whatmatters.insight.reach;

import java.time.YearMonth;
import java.util.List;

/// All journeys that have been heard of, and their counts.
public interface Journeys {

    /// Joins what is now known with what was known before.
    void learn(List<Journey> news);

    /// Referrals by agency and the month of submission in England.
    List<MonthlyCount> countsByMonth(YearMonth from, YearMonth to);

    /// Referrals by agency and month since the beginning.
    List<MonthlyCount> countsByMonth();

    /// How long people have waited, by agency, since the beginning.
    List<Wait> waits();

    /// Referrals of one kind of agency in one month.
    record MonthlyCount(String agencyType, YearMonth month, long referrals) {}

    /// How those referred by one kind of agency have fared.
    ///
    /// @param waiting neither spoken with nor ended
    /// @param contacted spoken with at least once
    /// @param endedBefore ended before anybody was spoken with
    /// @param medianHours from submission to the first contact, over those contacted; 0 if there are none
    /// @param p90Hours nine in ten were spoken with within it; 0 if there are none
    record Wait(
            String agencyType, long contacted, long waiting, long endedBefore, double medianHours, double p90Hours) {}
}
