package org.whatmatters.person.record.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;

/// A record as a row of `person`, in both directions.
final class RecordRow {

    private RecordRow() {}

    static PersonRecord read(ResultSet row) throws SQLException {
        return new PersonRecord(
                new PersonId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                readDetails(row),
                readSafeContact(row));
    }

    private static Details readDetails(ResultSet row) throws SQLException {
        return new Details(
                new Name(row.getString("given_name"), row.getString("family_name")),
                text(row, "birth_date").map(PartialDate::ofKept).orElse(null),
                text(row, "nhs_number").map(NhsNumber::new).orElse(null),
                row.getString("phone"),
                new Home(
                        row.getString("address"),
                        text(row, "postcode").map(Postcode::new).orElse(null),
                        row.getBoolean("no_fixed_abode")),
                row.getString("gp_practice"),
                new Communication(row.getString("language"), row.getBoolean("interpreter_needed"), List.of((String[])
                        row.getArray("formats").getArray())));
    }

    private static SafeContact readSafeContact(ResultSet row) throws SQLException {
        var answers = new EnumMap<Channel, Answer>(Channel.class);
        for (var channel : Channel.values()) {
            answers.put(channel, Answer.valueOf(row.getString(column(channel))));
        }
        return new SafeContact(answers, row.getString("code_word"), readConfirmation(row));
    }

    private static SafeContact.@Nullable Confirmation readConfirmation(ResultSet row) throws SQLException {
        var at = row.getObject("safe_confirmed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new SafeContact.Confirmation(
                        new Author(row.getObject("safe_set_by", UUID.class), row.getString("safe_set_by_name")),
                        at.toInstant(),
                        row.getBoolean("safe_asked_alone"));
    }

    static Map<String, @Nullable Object> parameters(PersonRecord record) {
        var details = record.details();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", record.id().value());
        values.put("version", record.version());
        values.put("given_name", details.name().given());
        values.put("family_name", details.name().family());
        values.put(
                "birth_date",
                details.birthDate() == null ? null : details.birthDate().toString());
        values.put(
                "nhs_number",
                details.nhsNumber() == null ? null : details.nhsNumber().digits());
        values.put("phone", details.phone());
        values.put("address", details.home().address());
        values.put(
                "postcode",
                details.home().postcode() == null
                        ? null
                        : details.home().postcode().value());
        values.put("no_fixed_abode", details.home().noFixedAbode());
        values.put("gp_practice", details.gpPractice());
        values.put("language", details.communication().language());
        values.put("interpreter_needed", details.communication().interpreterNeeded());
        values.put("formats", details.communication().formats().toArray(String[]::new));
        values.putAll(parameters(record.safeContact()));
        return values;
    }

    private static Map<String, @Nullable Object> parameters(SafeContact safe) {
        var values = new HashMap<String, @Nullable Object>();
        safe.answers().forEach((channel, answer) -> values.put(column(channel), answer.name()));
        var confirmation = safe.confirmation();
        values.put("code_word", safe.codeWord());
        values.put("safe_asked_alone", confirmation == null ? null : confirmation.askedAlone());
        values.put(
                "safe_set_by", confirmation == null ? null : confirmation.by().subject());
        values.put(
                "safe_set_by_name",
                confirmation == null ? null : confirmation.by().name());
        values.put(
                "safe_confirmed_at",
                confirmation == null ? null : confirmation.at().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static String column(Channel channel) {
        return "safe_" + channel.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
