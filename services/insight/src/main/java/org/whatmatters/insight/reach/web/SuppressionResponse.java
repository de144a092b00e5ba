package org.whatmatters.insight.reach.web;

import org.whatmatters.insight.reach.application.SuppressionRule;

/// By which rule numbers were held back.
///
/// @param below the smallest count that is shown
/// @param source who says so
record SuppressionResponse(int below, String source) {

    static SuppressionResponse of(SuppressionRule rule) {
        return new SuppressionResponse(rule.below(), rule.source());
    }
}
