package org.whatmatters.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/whatmatters/contracts");
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Set<String> WORDS_THAT_SAY_NOTHING = Set.of(
            "completed", "finished", "updated", "changed", "processed", "handled", "status", "started", "failed");

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    record Fact(Class<?> record, String type) {

        String context() {
            return type.split("\\.")[2];
        }

        Path file(String ending) {
            var fact = type.split("\\.")[3] + "." + type.split("\\.")[4];
            return CONTRACTS
                    .resolve(record.getPackageName().replaceAll(".*\\.", ""))
                    .resolve(fact + ending);
        }

        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Fact> everyFact() {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith("V1.java"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .map(name -> "org.whatmatters.contracts."
                            + name.replace('/', '.').replaceFirst("\\.java$", ""))
                    .sorted()
                    .map(ContractsTest::fact)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fact fact(String className) {
        try {
            var record = Class.forName(className);
            return new Fact(record, (String) record.getField("TYPE").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void the_type_names_a_context_and_a_fact(Fact fact) {
        assertThat(fact.type()).matches(Pattern.compile("org\\.whatmatters\\.[a-z]+\\.[a-z-]+\\.v1"));
        assertThat(fact.type().split("[.-]")).doesNotContainAnyElementsOf(WORDS_THAT_SAY_NOTHING);
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void the_schema_is_of_that_type_and_describes_every_property(Fact fact) throws IOException {
        var schema = json.readTree(Files.readString(fact.file(".schema.json")));

        assertThat(schema.required("title").asString()).isEqualTo(fact.type());
        for (var component : fact.record().getRecordComponents()) {
            var property = schema.required("properties").get(component.getName());
            assertThat(property).as(component.getName()).isNotNull();
            assertThat(property.path("description").asString(""))
                    .as(component.getName())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void the_example_holds_to_the_schema_and_reads_as_the_record(Fact fact) throws IOException {
        var example = Files.readString(fact.file(".example.json"));
        var schema = schemas.getSchema(Files.readString(fact.file(".schema.json")), InputFormat.JSON);

        var faults = schema.validate(
                example,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(faults).isEmpty();
        var record = json.readValue(example, fact.record());
        assertThat(json.readTree(json.writeValueAsString(record))).isEqualTo(json.readTree(example));
    }
}
