package org.whatmatters.insight.reach.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.whatmatters.insight.reach.Suppression;

/// What counts as a small number in this installation.
///
/// @param below the smallest count that may be shown
/// @param source who says so; shown with every measure
@ConfigurationProperties("whatmatters.insight.suppression")
public record SuppressionRule(int below, String source) {

    public Suppression suppression() {
        return new Suppression(below);
    }
}
