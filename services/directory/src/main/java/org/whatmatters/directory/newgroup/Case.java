package org.whatmatters.directory.newgroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The simple case for a group, filled in as it becomes known.
///
/// @param name what it may be called
/// @param interested how many people said that they would come; nobody's name
/// @param grantPence the small grant that it needs to begin; zero where it needs none
/// @param risksAssessedOn when somebody last thought through what could go wrong there
/// @param launchOn the day of the first meeting
public record Case(
        String name,
        @Nullable Integer interested,
        @Nullable String venue,
        @Nullable Long grantPence,
        @Nullable LocalDate risksAssessedOn,
        @Nullable LocalDate launchOn) {

    /// Fewer are no group.
    public static final int FEWEST_INTERESTED = 2;

    /// Above this it is no small grant, and takes another way.
    public static final long LARGEST_GRANT_PENCE = 500_000;

    /// What has to be known before a group is ready to begin.
    public enum Part {
        INTERESTED,
        VENUE,
        GRANT,
        RISKS,
        LAUNCH
    }

    /// What is not known yet.
    public List<Part> missing() {
        var missing = new ArrayList<Part>();
        if (interested == null || interested < FEWEST_INTERESTED) {
            missing.add(Part.INTERESTED);
        }
        if (venue == null) {
            missing.add(Part.VENUE);
        }
        if (grantPence == null) {
            missing.add(Part.GRANT);
        }
        if (risksAssessedOn == null) {
            missing.add(Part.RISKS);
        }
        // Thought through afterwards, it would have kept nobody safe on the first day.
        if (launchOn == null || (risksAssessedOn != null && risksAssessedOn.isAfter(launchOn))) {
            missing.add(Part.LAUNCH);
        }
        return missing;
    }
}
