package org.whatmatters.insight.reach.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.insight.reach.ReferralsByAgency;
import org.whatmatters.insight.reach.application.SuppressionRule;

/// Referrals by kind of agency. A hidden number is there as null, so that nobody takes it for nought.
///
/// @param from first month, such as 2026-03
/// @param to last month
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReferralsByAgencyResponse(
        Instant asOf,
        String definition,
        SuppressionResponse suppression,
        String from,
        String to,
        @Nullable Long total,
        List<Row> rows) {

    private static final String DEFINITION =
            "Referrals submitted in the months shown, in England's time, by the kind of agency that made them.";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(String agencyType, @Nullable Long referrals, boolean suppressed) {}

    static ReferralsByAgencyResponse of(ReferralsByAgency measure, Window window, Instant asOf, SuppressionRule rule) {
        return new ReferralsByAgencyResponse(
                asOf,
                DEFINITION,
                SuppressionResponse.of(rule),
                window.from().toString(),
                window.to().toString(),
                measure.total(),
                measure.rows().stream()
                        .map(row -> new Row(row.agencyType(), row.referrals(), row.suppressed()))
                        .toList());
    }
}
