package org.whatmatters.referral.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.form.FormField.Option;
import tools.jackson.databind.json.JsonMapper;

class FormFilesTest {

    private static final Path FORMS = Path.of("src/main/resources/forms");

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<Arguments> everyAgencyForm() {
        return Stream.of(
                arguments("fire", "FIRE", 7),
                arguments("police", "POLICE", 8),
                arguments("job-centre", "JOBCENTRE", 5),
                arguments("gp", "GP_PRACTICE", 3));
    }

    static Stream<Arguments> everyForm() {
        return Stream.concat(everyAgencyForm(), Stream.of(arguments("self", "SELF", 2)));
    }

    static List<Path> everyTranslation() throws IOException {
        try (var files = Files.list(FORMS.resolve("translations"))) {
            return files.toList();
        }
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
    void a_page_is_asked_by_an_answer_that_was_given_before_it(String id, String agencyType, int budget)
            throws IOException {
        var before = new HashSet<String>();
        for (var page : form(id).pages()) {
            if (page.askedWhen() != null) {
                assertThat(before).contains(page.askedWhen().field());
                assertThat(page.fields()).noneMatch(FormField::required);
            }
            page.fields().forEach(field -> before.add(field.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTranslation")
    void a_translation_says_all_that_its_form_says_and_nothing_else(Path file) throws IOException {
        var translation = json.readValue(Files.readString(file), FormTranslation.class);
        var form = form(translation.form());

        assertThat(translation.pages().keySet())
                .isEqualTo(form.pages().stream().map(FormDefinition.Page::id).collect(Collectors.toSet()));
        assertThat(translation.fields().keySet())
                .isEqualTo(form.fields().map(FormField::key).collect(Collectors.toSet()));
        assertThat(shapes(translation.of(form))).isEqualTo(shapes(form));
        assertThat(translation.fields().values())
                .allSatisfy(words -> assertThat(words.label()).isNotBlank());
    }

    /// Which of its texts a question has, and what may be chosen.
    private static List<String> shapes(FormDefinition form) {
        return form.fields()
                .map(field -> field.key()
                        + (field.hint() != null)
                        + (field.whyWeAsk() != null)
                        + Stream.ofNullable(field.options())
                                .flatMap(List::stream)
                                .map(Option::value)
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_public_form_asks_one_thing_a_page_and_an_expert_s_up_to_six(String id, String agencyType, int budget)
            throws IOException {
        var most = agencyType.equals("SELF") ? 1 : 6;

        assertThat(form(id).pages())
                .allSatisfy(page -> assertThat(page.fields()).hasSizeBetween(Math.min(most, 3), most));
    }

    @ParameterizedTest
    @MethodSource("everyAgencyForm")
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
