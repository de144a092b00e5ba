package org.whatmatters.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.whatmatters.directory.capacity.CapacityRow;

/// A service in a row that holds what `shown_of` answers.
final class FoundRow {

    /// What the code of an hour, or of a term, is told by. Nobody reads those: they stand with the service.
    private static final Pattern HOUR_OR_TERM = Pattern.compile("_[0-9]{2}$|^TERM_");

    private FoundRow() {}

    static FoundService of(ResultSet row, int rowNumber) throws SQLException {
        var metres = row.getObject("metres", Double.class);
        return new FoundService(
                row.getObject("service_id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("organisation_name"),
                metres == null ? null : Math.round(metres),
                metres != null && row.getBoolean("approximate"),
                row.getString("postcode"),
                row.getString("url"),
                row.getBoolean("takes_referrals"),
                row.getBoolean("takes_referrals") && row.getBoolean("has_account"),
                row.getObject("assured_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("traits").getArray())
                        .filter(trait -> !HOUR_OR_TERM.matcher(trait).find())
                        .toList(),
                CapacityRow.of(row));
    }
}
