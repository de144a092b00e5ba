package org.whatmatters.referral.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class FormFilesTest {

    private static final Path FORMS = Path.of("src/main/resources/forms");

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<Arguments> everyForm() {
        return Stream.of(
                arguments("fire", "FIRE", 7),
                arguments("police", "POLICE", 8),
                arguments("job-centre", "JOBCENTRE", 5),
                arguments("gp", "GP_PRACTICE", 3));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_form_holds_to_the_schema_of_forms(String id, String agencyType, int budget) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FORMS.resolve("form.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(file(id)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_form_asks_no_more_than_its_agency_has_time_for(String id, String agencyType, int budget) throws IOException {
        assertThat(form(id).fields().filter(FormField::required)).hasSize(budget);
        assertThat(form(id).agencyType()).isEqualTo(agencyType);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_key_is_asked_once_and_a_condition_names_a_choice_of_the_same_form(String id, String agencyType, int budget)
            throws IOException {
        var form = form(id);

        assertThat(form.fields().map(FormField::key)).doesNotHaveDuplicates();
        form.fields()
                .map(FormField::requiredWhen)
                .filter(when -> when != null)
                .forEach(when -> assertThat(
                                form.field(when.field()).orElseThrow().option(when.equals()))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_asks_whether_the_person_knows_and_why_now(String id, String agencyType, int budget)
            throws IOException {
        assertThat(form(id).fields().filter(FormField::required).map(FormField::key))
                .contains("personKnows", "reason");
        assertThat(form(id).field("risks").orElseThrow().option("NO_KNOWN_RISKS"))
                .isPresent();
        assertThat(form(id).field("reason").orElseThrow().maxLength()).isEqualTo(150);
    }

    private static Path file(String id) {
        return FORMS.resolve(id + ".v1.json");
    }

    private FormDefinition form(String id) throws IOException {
        return json.readValue(Files.readString(file(id)), FormDefinition.class);
    }
}
