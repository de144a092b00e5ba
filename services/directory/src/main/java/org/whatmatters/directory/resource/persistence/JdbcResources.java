package org.whatmatters.directory.resource.persistence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.resource.Condition;
import org.whatmatters.directory.resource.Details;
import org.whatmatters.directory.resource.Format;
import org.whatmatters.directory.resource.Kind;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.ResourceId;
import org.whatmatters.directory.resource.Review;
import org.whatmatters.directory.resource.application.Resources;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcResources implements Resources {

    /// The title before what it is about before the rest.
    private static final String WORDS = """
            setweight(to_tsvector('directory_english', :title), 'A')
            || setweight(to_tsvector('directory_english', :about), 'B')
            || setweight(to_tsvector('directory_english', :description || ' ' || :publisher), 'C')""";

    private final JdbcClient jdbc;

    JdbcResources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Resource resource) {
        jdbc.sql("""
                        insert into resource (id, kind, title, description, publisher, edition, review_by, conditions,
                               languages, formats, address, withdrawn_at, version, words)
                        values (:id, :kind, :title, :description, :publisher, :edition, :reviewBy, :conditions::text[],
                               :languages::text[], :formats::text[], :address, :withdrawnAt, :version, %s)
                        """.formatted(WORDS)).params(parameters(resource)).update();
    }

    @Override
    public boolean save(Resource resource) {
        return jdbc.sql("""
                        update resource
                           set kind = :kind, title = :title, description = :description, publisher = :publisher,
                               edition = :edition, review_by = :reviewBy, conditions = :conditions::text[],
                               languages = :languages::text[], formats = :formats::text[], address = :address,
                               withdrawn_at = :withdrawnAt, version = :version, words = %s
                         where id = :id and version = :version - 1
                        """.formatted(WORDS)).params(parameters(resource)).update() == 1;
    }

    @Override
    public Optional<Resource> find(ResourceId id) {
        return jdbc.sql("select * from resource where id = :id")
                .param("id", id.value())
                .query(JdbcResources::resource)
                .optional();
    }

    @Override
    public List<Resource> look(Wanted wanted, PageRequest page) {
        return jdbc.sql("""
                        select * from resource
                         where withdrawn_at is null
                           and (:words::text is null
                                or words @@ websearch_to_tsquery('directory_english', :words)
                                or word_similarity(:words, title) > 0.5)
                           and (:kind::text is null or kind = :kind)
                           and (:condition::text is null or :condition = any(conditions))
                           and (:language::text is null or :language = any(languages))
                           and (:format::text is null or :format = any(formats))
                           and %s
                        """.formatted(page.newestFirst("id")))
                .param("words", wanted.words())
                .param("kind", name(wanted.kind()))
                .param("condition", name(wanted.condition()))
                .param("language", wanted.language())
                .param("format", name(wanted.format()))
                .param("after", page.after())
                .query(JdbcResources::resource)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Map<String, @Nullable Object> parameters(Resource resource) {
        var details = resource.details();
        var withdrawnAt = resource.withdrawnAt();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", resource.id().value());
        parameters.put("kind", details.kind().name());
        parameters.put("title", details.title());
        parameters.put("description", details.description());
        parameters.put("publisher", details.publisher());
        parameters.put("edition", details.edition());
        parameters.put("reviewBy", details.review().by());
        parameters.put("conditions", names(details.conditions()));
        parameters.put("languages", details.languages().toArray(String[]::new));
        parameters.put("formats", names(details.formats()));
        parameters.put("address", details.address());
        parameters.put("withdrawnAt", withdrawnAt == null ? null : withdrawnAt.atOffset(UTC));
        parameters.put("version", resource.version());
        parameters.put(
                "about",
                details.conditions().stream().map(Condition::plainWords).collect(Collectors.joining(" ")));
        return parameters;
    }

    private static String[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Resource resource(ResultSet row, int rowNumber) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Resource(
                new ResourceId(row.getObject("id", UUID.class)),
                new Details(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("publisher"),
                        row.getString("edition"),
                        new Review(row.getObject("review_by", LocalDate.class)),
                        texts(row, "conditions").stream()
                                .map(Condition::valueOf)
                                .toList(),
                        texts(row, "languages"),
                        texts(row, "formats").stream().map(Format::valueOf).toList(),
                        row.getString("address")),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
