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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.form.FormField.Option;
import org.whatmatters.referral.lifecycle.Support;
import tools.jackson.databind.json.JsonMapper;

class FormFilesTest {

    private static final Path FORMS = FormFixtures.FORMS;

    /// Addresses of pages that every form has.
    private static final List<String> TAKEN = List.of("check", "sent", "new", "another", "hand-over");

    /// Those that need no account.
    private static final Set<String> PUBLIC = Set.of("self", "on-behalf");

    private static final Set<String> OF_PROFESSIONS_THAT_CAN_TELL =
            Set.of("gp", "hospital-discharge", "allied-health", "pharmacy", "adult-social-care", "meeting");

    /// Those that ask about a child.
    private static final Set<String> OF_CHILDREN = Set.of("school", "family", "children-social-care");

    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<Arguments> everyAgencyForm() {
        return Stream.of(
                arguments("fire", List.of("FIRE"), 7),
                arguments("police", List.of("POLICE"), 8),
                arguments("job-centre", List.of("JOBCENTRE"), 5),
                arguments("gp", List.of("GP_PRACTICE", "PCN"), 3),
                arguments("pharmacy", List.of("PHARMACY"), 5),
                arguments("hospital-discharge", List.of("ACUTE"), 7),
                arguments("allied-health", List.of("ACUTE", "COMMUNITY", "MENTAL_HEALTH"), 5),
                arguments("meeting", List.of("PCN", "ACUTE", "COMMUNITY", "MENTAL_HEALTH", "COUNCIL"), 6),
                arguments("adult-social-care", List.of("COUNCIL"), 6),
                arguments("housing", List.of("HOUSING_ASSOCIATION"), 6),
                arguments("vcse", List.of("VCSE"), 5),
                arguments("school", List.of("COUNCIL", "SCHOOL"), 7),
                arguments("family", List.of("ACUTE", "COMMUNITY", "COUNCIL"), 6),
                arguments("children-social-care", List.of("COUNCIL"), 7));
    }

    @Test
    void no_form_is_forgotten_here() throws IOException {
        assertThat(everyFile()
                        .map(file -> file.getFileName().toString().replaceFirst("\\.v\\d+\\.json", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        everyForm().map(form -> (String) form.get()[0]).toList());
    }

    /// Answers keep the version that they were given to.
    @ParameterizedTest
    @MethodSource("everyFile")
    void every_version_of_a_form_stays_and_holds_to_the_schema_of_forms(Path file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FORMS.resolve("form.schema.json")), InputFormat.JSON);
        var form = FormFixtures.form(file);

        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(file).hasFileName(form.id() + ".v" + form.version() + ".json");
        for (var version = 1; version < form.version(); version++) {
            assertThat(FORMS.resolve(form.id() + ".v" + version + ".json")).exists();
        }
    }

    /// Those of a profession that knows the three apart. Nobody has to: and police, fire, and whoever asks for
    /// themselves or for somebody they know, are not asked at all.
    @ParameterizedTest
    @MethodSource("everyForm")
    void only_a_profession_that_can_tell_is_asked_for_a_kind_of_support(String id, List<String> kinds, int budget)
            throws IOException {
        var asked = form(id).field("supportAsked");

        assertThat(asked.isPresent()).isEqualTo(OF_PROFESSIONS_THAT_CAN_TELL.contains(id));
        asked.ifPresent(field -> {
            assertThat(field.required()).isFalse();
            assertThat(Objects.requireNonNull(field.options()).stream().map(Option::value))
                    .containsExactlyElementsOf(
                            Stream.concat(Stream.of(Support.values()).map(Support::name), Stream.of("NOT_SURE"))
                                    .toList());
        });
    }

    static Stream<Arguments> everyForm() {
        return Stream.concat(
                everyAgencyForm(),
                Stream.of(
                        arguments("self", List.of("SELF"), 2),
                        arguments("on-behalf", List.of("ON_BEHALF"), 4),
                        arguments("private", List.of("SELF"), 0)));
    }

    static Stream<Path> everyFile() throws IOException {
        try (var files = Files.list(FORMS)) {
            return files.filter(file -> file.getFileName().toString().matches(".+\\.v\\d+\\.json")).toList().stream();
        }
    }

    static List<Path> everyTranslation() throws IOException {
        try (var files = Files.list(FORMS.resolve("translations"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_form_asks_no_more_than_its_agency_has_time_for(String id, List<String> kinds, int budget)
            throws IOException {
        assertThat(form(id).fields().filter(FormField::required)).hasSize(budget);
        assertThat(form(id).agencyTypes()).isEqualTo(kinds);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_key_is_asked_once_and_a_condition_names_a_choice_of_the_same_form(String id, List<String> kinds, int budget)
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
    void a_page_is_asked_by_an_answer_that_was_given_before_it(String id, List<String> kinds, int budget)
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
    void a_page_has_an_address_of_its_own(String id, List<String> kinds, int budget) throws IOException {
        assertThat(form(id).pages().stream().map(FormDefinition.Page::id))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(TAKEN);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_public_form_asks_one_thing_a_page_and_an_expert_s_three_to_six(String id, List<String> kinds, int budget)
            throws IOException {
        var most = PUBLIC.contains(id) ? 1 : 6;

        assertThat(form(id).pages())
                .allSatisfy(page -> assertThat(page.fields()).hasSizeBetween(Math.min(most, 3), most));
    }

    @ParameterizedTest
    @MethodSource("everyAgencyForm")
    void every_form_asks_whether_the_person_knows_and_why_now(String id, List<String> kinds, int budget)
            throws IOException {
        assertThat(form(id).fields().filter(FormField::required).map(FormField::key))
                .contains("personKnows", "reason");
        assertThat(form(id).field("risks").orElseThrow().option("NO_KNOWN_RISKS"))
                .isPresent();
        assertThat(form(id).field("reason").orElseThrow().maxLength()).isEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("everyAgencyForm")
    void every_form_asks_for_a_safe_way_and_takes_that_nobody_could_ask_alone(String id, List<String> kinds, int budget)
            throws IOException {
        assertThat(form(id).field("safeContactWay").orElseThrow().option("NOT_ASKED_ALONE"))
                .isPresent();
        assertThat(form(id).field("safeContactWay").orElseThrow().option("THROUGH_US"))
                .isPresent();
    }

    /// A job centre refers nobody who does not know.
    @ParameterizedTest
    @MethodSource("everyAgencyForm")
    void whether_the_person_knows_is_answered_in_the_same_three_words(String id, List<String> kinds, int budget)
            throws IOException {
        var words = Objects.requireNonNull(
                        form(id).field("personKnows").orElseThrow().options())
                .stream()
                .map(FormField.Option::value);

        assertThat(words)
                .isEqualTo(
                        id.equals("job-centre") ? List.of("agrees", "knows") : List.of("agrees", "knows", "unaware"));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void of_a_child_it_is_asked_what_they_want_and_who_may_decide(String id, List<String> kinds, int budget)
            throws IOException {
        var form = form(id);

        assertThat(Stream.of("childWish", "parentKnows", "parentalResponsibility", "parentNotToBeTold")
                        .filter(key -> form.field(key).isPresent()))
                .hasSize(OF_CHILDREN.contains(id) ? 4 : 0);
        assertThat(form.exitRules() != null).isEqualTo(OF_CHILDREN.contains(id));
    }

    /// Where answers are read they are read by their key, whichever form they came from.
    @Test
    void a_question_that_several_forms_ask_is_answered_alike_in_all() {
        var asked =
                FormFixtures.EVERY_FORM.stream().flatMap(FormDefinition::fields).toList();

        for (var field : asked) {
            var same = asked.stream()
                    .filter(other -> other.key().equals(field.key()))
                    .toList();
            assertThat(same).extracting(FormField::type).as(field.key()).containsOnly(field.type());
            assertThat(same).extracting(FormField::maxLength).as(field.key()).containsOnly(field.maxLength());
            assertThat(same).extracting(FormField::sensitive).as(field.key()).containsOnly(field.sensitive());
        }
    }

    private FormDefinition form(String id) throws IOException {
        return json.readValue(Files.readString(FormFixtures.newest(id)), FormDefinition.class);
    }
}
