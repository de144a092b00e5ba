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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Called;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Format;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.GpRegistration.Standing;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.Life.Dead;
import org.whatmatters.person.record.Life.Living;
import org.whatmatters.person.record.Life.ReportedDead;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.NhsNumberStatus;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.Telecoms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A record as a row of `person`, in both directions. The columns `phone`, `address` and `postcode` are written for the
/// matching, which compares them in SQL, and never read here: what they hold follows from the lists.
final class RecordRow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Telecom>> TELECOMS = new TypeReference<>() {};
    private static final TypeReference<List<Address>> ADDRESSES = new TypeReference<>() {};

    private RecordRow() {}

    static PersonRecord read(ResultSet row) throws SQLException {
        return new PersonRecord(
                new PersonId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                readDetails(row),
                readSafeContact(row),
                readLife(row),
                NhsNumberStatus.valueOf(row.getString("nhs_number_status")));
    }

    private static Life readLife(ResultSet row) throws SQLException {
        var diedOn = text(row, "died_on").map(PartialDate::ofKept).orElse(null);
        return switch (row.getString("life")) {
            case "REPORTED_DEAD" -> new ReportedDead(diedOn, author(row, "death_reported_by"));
            case "DEAD" -> new Dead(diedOn, author(row, "death_reported_by"), author(row, "death_confirmed_by"));
            default -> new Living(); // The column's check allows no fourth.
        };
    }

    private static Author author(ResultSet row, String column) throws SQLException {
        return new Author(row.getObject(column, UUID.class), row.getString(column + "_name"));
    }

    private static Details readDetails(ResultSet row) throws SQLException {
        return new Details(
                new Name(row.getString("given_name"), row.getString("family_name")),
                new Called(row.getString("preferred_name"), row.getString("pronouns")),
                text(row, "birth_date").map(PartialDate::ofKept).orElse(null),
                text(row, "nhs_number").map(NhsNumber::new).orElse(null),
                new Telecoms(JSON.readValue(row.getString("telecoms"), TELECOMS)),
                new Home(JSON.readValue(row.getString("addresses"), ADDRESSES), row.getBoolean("no_fixed_abode")),
                new GpRegistration(
                        Standing.valueOf(row.getString("gp_standing")),
                        row.getString("gp_practice"),
                        row.getString("gp_practice_name")),
                new Communication(row.getString("language"), row.getBoolean("interpreter_needed"), formats(row)));
    }

    private static List<Format> formats(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("formats").getArray())
                .map(Format::valueOf)
                .toList();
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
        values.put("preferred_name", details.called().preferredName());
        values.put("pronouns", details.called().pronouns());
        values.put(
                "birth_date",
                details.birthDate() == null ? null : details.birthDate().toString());
        values.put(
                "nhs_number",
                details.nhsNumber() == null ? null : details.nhsNumber().digits());
        values.put("nhs_number_status", record.numberStatus().name());
        values.put("telecoms", JSON.writeValueAsString(details.telecoms().inOrder()));
        values.put("addresses", JSON.writeValueAsString(details.home().addresses()));
        values.put("phone", details.phone());
        values.put("address", details.home().address());
        values.put(
                "postcode",
                details.home().postcode() == null
                        ? null
                        : details.home().postcode().value());
        values.put("no_fixed_abode", details.home().noFixedAbode());
        values.put("gp_standing", details.gpRegistration().standing().name());
        values.put("gp_practice", details.gpRegistration().odsCode());
        values.put("gp_practice_name", details.gpRegistration().name());
        values.put("language", details.communication().language());
        values.put("interpreter_needed", details.communication().interpreterNeeded());
        values.put(
                "formats",
                details.communication().formats().stream().map(Format::name).toArray(String[]::new));
        values.putAll(parameters(record.safeContact()));
        values.putAll(parameters(record.life()));
        return values;
    }

    private static Map<String, @Nullable Object> parameters(Life life) {
        var reportedBy = switch (life) {
            case Living _ -> null;
            case ReportedDead reported -> reported.by();
            case Dead dead -> dead.reportedBy();
        };
        var confirmedBy = life instanceof Dead dead ? dead.confirmedBy() : null;
        var diedOn = life.diedOn();
        var values = new HashMap<String, @Nullable Object>();
        values.put("life", life.state());
        values.put("died_on", diedOn == null ? null : diedOn.toString());
        values.put("death_reported_by", reportedBy == null ? null : reportedBy.subject());
        values.put("death_reported_by_name", reportedBy == null ? null : reportedBy.name());
        values.put("death_confirmed_by", confirmedBy == null ? null : confirmedBy.subject());
        values.put("death_confirmed_by_name", confirmedBy == null ? null : confirmedBy.name());
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
