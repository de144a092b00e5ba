package org.whatmatters.careplan.aboutme.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.AboutMes;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.careplan.aboutme.Passage;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;

@Repository
class JdbcAboutMes implements AboutMes {

    private final JdbcClient jdbc;

    JdbcAboutMes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opened<AboutMe>> find(UUID person, Reader reader) {
        // Two records that turn out to be one person may each have an About Me: the one under the id in force wins.
        return jdbc.sql("""
                        select s.person_id as canonical, s.basis, s.headings, s.proxy_name, a.person_id, a.version,
                               s.writes is null or s.writes @> :aboutMe::text[] as may_write
                          from opening(:person, :organisation::uuid, :subject, :at, :knowsLastWord) s
                          left join lateral (
                               select *
                                 from about_me
                                where about_me.person_id in (select ids_of_person(s.person_id))
                                order by about_me.person_id = s.person_id desc, about_me.version desc
                                limit 1) a on true
                         where s.headings is null or s.headings && :aboutMe::text[]
                        """)
                .param("aboutMe", Stream.of(Heading.values()).map(Enum::name).toArray(String[]::new))
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(ZoneOffset.UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("person", person)
                .query((row, _) -> opened(row))
                .optional();
    }

    private Opened<AboutMe> opened(ResultSet row) throws SQLException {
        var canonical = new PersonId(row.getObject("canonical", UUID.class));
        var standing = new Standing(
                canonical,
                Standing.Basis.valueOf(row.getString("basis")),
                row.getBoolean("may_write"),
                row.getString("proxy_name"));
        var writtenUnder = row.getObject("person_id", UUID.class);
        var aboutMe = writtenUnder == null
                ? AboutMe.notYetWritten(canonical)
                : new AboutMe(
                        new PersonId(writtenUnder),
                        passages(writtenUnder, row.getArray("headings")),
                        row.getInt("version"));
        return new Opened<>(aboutMe, standing);
    }

    /// What stands under the headings that are open; under all of them where none is named.
    private Map<Heading, Passage> passages(UUID person, @Nullable Array headings) {
        var passages = new EnumMap<Heading, Passage>(Heading.class);
        jdbc.sql("""
                        select *
                          from about_me_passage
                         where person_id = :person and until_version is null
                           and (:headings::text[] is null or heading = any (:headings))
                        """).param("person", person).param("headings", headings).query(row -> {
            passages.put(Heading.valueOf(row.getString("heading")), passage(row));
        });
        return passages;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getString("words"),
                Author.recorded(
                        row.getObject("author", UUID.class),
                        row.getString("said_to_name"),
                        row.getObject("said_to_organisation", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("since_version"));
    }

    @Override
    public boolean save(AboutMe aboutMe) {
        if (!moveOnTo(aboutMe)) {
            return false;
        }
        closeWhatNoLongerStands(aboutMe);
        aboutMe.passages().forEach((heading, passage) -> {
            if (passage.since() == aboutMe.version()) {
                add(aboutMe.person(), heading, passage);
            }
        });
        return true;
    }

    private boolean moveOnTo(AboutMe aboutMe) {
        var sql = aboutMe.version() == 1
                ? "insert into about_me (person_id, version) values (:person, :version) on conflict do nothing"
                : "update about_me set version = :version where person_id = :person and version = :version - 1";
        return jdbc.sql(sql)
                        .param("person", aboutMe.person().value())
                        .param("version", aboutMe.version())
                        .update()
                == 1;
    }

    private void closeWhatNoLongerStands(AboutMe aboutMe) {
        var standing = aboutMe.passages().entrySet().stream()
                .filter(entry -> entry.getValue().since() < aboutMe.version())
                .map(entry -> entry.getKey().name())
                .toList();
        jdbc.sql("""
                        update about_me_passage
                           set until_version = :version
                         where person_id = :person and until_version is null and heading <> all (:standing)
                        """)
                .param("version", aboutMe.version())
                .param("person", aboutMe.person().value())
                .param("standing", asArray(standing))
                .update();
    }

    private static String[] asArray(List<String> values) {
        return values.toArray(String[]::new);
    }

    private void add(PersonId person, Heading heading, Passage passage) {
        jdbc.sql("""
                        insert into about_me_passage (person_id, heading, since_version, words, author, said_to_name,
                               said_to_organisation, written_at)
                        values (:person, :heading, :since, :words, :author, :saidToName, :saidToOrganisation::uuid,
                               :writtenAt)
                        """)
                .param("person", person.value())
                .param("heading", heading.name())
                .param("since", passage.since())
                .param("words", passage.words())
                .param("author", passage.author().subject())
                .param("saidToName", passage.author().name())
                .param("saidToOrganisation", passage.author().organisation())
                .param("writtenAt", passage.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
