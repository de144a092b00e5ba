package org.whatmatters.referral.projection;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.referral.calendar.Working;
import org.whatmatters.referral.calendar.WorkingHours.Hours;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what is told of the partner organisations, for [Organisations] to answer from.
@Repository
public class OrganisationsLearnt {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganisationsLearnt(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Takes in a profile, unless one as new is known.
    public void learn(OrganisationProfileV1 profile) {
        var host = profile.host();
        var isNews = jdbc.sql("""
                        insert into organisation
                            (id, name, kind, ods_code, part_of, feedback_level, is_host, default_host, capabilities,
                             agreed_from, agreed_until, version)
                        values (:id, :name, :kind, :odsCode, :partOf, :feedbackLevel, :isHost, :defaultHost,
                                :capabilities::text[], :agreedFrom, :agreedUntil, :version)
                        on conflict (id) do update
                           set name = excluded.name, kind = excluded.kind, ods_code = excluded.ods_code,
                               part_of = excluded.part_of, capabilities = excluded.capabilities,
                               feedback_level = excluded.feedback_level, is_host = excluded.is_host,
                               default_host = excluded.default_host, agreed_from = excluded.agreed_from, agreed_until = excluded.agreed_until,
                               version = excluded.version
                         where organisation.version < excluded.version
                        """)
                .param("id", profile.organisationId())
                .param("name", profile.name())
                .param("kind", profile.kind())
                .param("odsCode", profile.odsCode())
                .param("partOf", profile.partOf())
                .param(
                        "capabilities",
                        host == null ? new String[0] : host.capabilities().toArray(String[]::new))
                .param("feedbackLevel", profile.feedbackLevel())
                .param("isHost", host != null)
                .param("defaultHost", host != null && host.defaultHost())
                .param("agreedFrom", utc(profile.agreementFrom()))
                .param("agreedUntil", utc(profile.agreementUntil()))
                .param("version", profile.version())
                .update();
        if (isNews == 1) {
            replaceWorking(profile.organisationId(), working(profile.working()), remindsByEmail(profile.working()));
            replacePlaces(profile.organisationId(), host);
            replaceMembers(profile);
        }
    }

    private static Working working(OrganisationProfileV1.@Nullable Working told) {
        if (told == null) {
            return Working.USUAL;
        }
        var week = told.hours().stream()
                .collect(toMap(
                        OrganisationProfileV1.Hours::weekday,
                        day -> new Hours(day.opens(), day.closes()),
                        (_, last) -> last));
        return new Working(
                week.isEmpty() ? Working.USUAL.hours() : week,
                told.phone(),
                told.nudgeDays(),
                told.tellDays(),
                told.returnDays(),
                told.authorHours(),
                told.leadHours(),
                told.purgeDays(),
                told.checkInWeeks());
    }

    private static boolean remindsByEmail(OrganisationProfileV1.@Nullable Working told) {
        return told == null || told.remindersByEmail() == null || told.remindersByEmail();
    }

    private void replaceWorking(UUID id, Working working, boolean byEmail) {
        jdbc.sql("""
                        update organisation
                           set hours = :hours::jsonb, phone = :phone, nudge_days = :nudge, tell_days = :tell,
                               return_days = :giveBack, author_hours = :author, lead_hours = :lead, purge_days = :purge,
                               check_in_weeks = :checkIn, reminders_by_email = :byEmail
                         where id = :id
                        """)
                .param("id", id)
                .param("hours", json.writeValueAsString(working.hours()))
                .param("phone", working.phone())
                .param("nudge", working.nudgeDays())
                .param("tell", working.tellDays())
                .param("giveBack", working.returnDays())
                .param("author", working.authorHours())
                .param("lead", working.leadHours())
                .param("purge", working.purgeDays())
                .param("checkIn", working.checkInWeeks())
                .param("byEmail", byEmail)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private void replacePlaces(UUID id, OrganisationProfileV1.@Nullable Host host) {
        replaceCodes("host_practice", "ods_code", id, host == null ? List.of() : host.practices());
        replaceNetworks(id, host == null || host.networks() == null ? List.of() : host.networks());
        replaceCodes(
                "host_sector",
                "sector",
                id,
                host == null || host.postcodeSectors() == null ? List.of() : host.postcodeSectors());
        replaceCodes("host_district", "district", id, host == null ? List.of() : host.postcodeDistricts());
    }

    private void replaceNetworks(UUID id, List<UUID> networks) {
        jdbc.sql("delete from host_network where organisation_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into host_network (network_id, organisation_id)
                        select distinct network, :id from unnest(:networks::uuid[]) network
                        """)
                .param("id", id)
                .param("networks", networks.toArray(UUID[]::new))
                .update();
    }

    private void replaceCodes(String table, String column, UUID id, List<String> codes) {
        jdbc.sql("delete from " + table + " where organisation_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into " + table + " (" + column + ", organisation_id)"
                        + " select distinct upper(code), :id from unnest(:codes::text[]) code")
                .param("id", id)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void replaceMembers(OrganisationProfileV1 profile) {
        jdbc.sql("delete from organisation_member where organisation_id = :id")
                .param("id", profile.organisationId())
                .update();
        for (var member : profile.members()) {
            jdbc.sql("""
                            insert into organisation_member (organisation_id, subject, name, roles)
                            values (:organisation, :subject, :name, :roles) on conflict do nothing
                            """)
                    .param("organisation", profile.organisationId())
                    .param("subject", member.subject())
                    .param("name", member.name())
                    .param(
                            "roles",
                            member.roles().stream()
                                    .map(OrganisationsLearnt::role)
                                    .toArray(String[]::new))
                    .update();
        }
    }

    private static String role(String asGroup) {
        return asGroup.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
