package org.whatmatters.referral.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.whatmatters.platform.web.FieldError;

/// The absences of one host. What [#against] lets in leaves no day on which somebody stands in who is away.
record Rota(List<Absence> absences) {

    /// What stands against an absence, beside the field that can put it right.
    enum Clash {
        /// The worker is away on one of these days already.
        OVERLAPS("from", "They are away on some of these days already."),
        /// The worker is named to stand in for somebody on one of these days.
        STANDS_IN("from", "They stand in for somebody else on some of these days. Choose who else does that first."),
        COVERS_THEMSELVES("cover", "Choose somebody else to stand in."),
        /// Whoever is to stand in is away themselves.
        COVER_IS_AWAY("cover", "They are away themselves on some of these days. Choose somebody else."),
        /// The two would stand in for each other.
        CIRCULAR("cover", "The two would stand in for each other on some of these days. Choose somebody else.");

        private final String field;
        private final String message;

        Clash(String field, String message) {
            this.field = field;
            this.message = message;
        }

        FieldError asError() {
            return new FieldError("/" + field, name(), message);
        }
    }

    /// All that stands against it. One with the same id is what it replaces.
    Set<Clash> against(Absence wanted) {
        var clashes = EnumSet.noneOf(Clash.class);
        if (wanted.worker().equals(wanted.cover())) {
            clashes.add(Clash.COVERS_THEMSELVES);
        }
        absences.stream()
                .filter(other -> !other.id().equals(wanted.id()) && other.meets(wanted))
                .forEach(other -> clashes.addAll(between(wanted, other)));
        return clashes;
    }

    private static Set<Clash> between(Absence wanted, Absence other) {
        var clashes = EnumSet.noneOf(Clash.class);
        var coverIsAway = other.worker().equals(wanted.cover());
        var standsIn = Objects.equals(other.cover(), wanted.worker());
        if (other.worker().equals(wanted.worker())) {
            clashes.add(Clash.OVERLAPS);
        }
        if (coverIsAway && standsIn) {
            clashes.add(Clash.CIRCULAR);
        } else if (coverIsAway) {
            clashes.add(Clash.COVER_IS_AWAY);
        } else if (standsIn) {
            clashes.add(Clash.STANDS_IN);
        }
        return clashes;
    }
}
