package org.whatmatters.referral.form.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.FormField;
import org.whatmatters.referral.form.FormTranslation;
import org.whatmatters.referral.form.Forms;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The forms in `resources/forms`, read once. A form file that does not read stops the service from starting.
@Repository
class FormFiles implements Forms {

    private static final String FILES = "classpath:forms/*.v*.json";
    private static final String TRANSLATIONS = "classpath:forms/translations/*.json";
    private static final Comparator<FormDefinition> NEWEST = Comparator.comparingInt(FormDefinition::version);

    private final List<FormDefinition> forms;
    private final List<FormTranslation> translations;

    FormFiles() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.forms = files(FILES)
                .map(file -> read(json, file, FormDefinition.class))
                .sorted(Comparator.comparing(FormDefinition::id).thenComparing(NEWEST.reversed()))
                .toList();
        this.translations = files(TRANSLATIONS)
                .map(file -> read(json, file, FormTranslation.class))
                .sorted(Comparator.comparing(FormTranslation::language))
                .toList();
    }

    @Override
    public List<FormDefinition> all() {
        return forms;
    }

    @Override
    public List<FormDefinition> of(String kindOfOrganisation) {
        return forms.stream()
                .filter(form -> form.isFor(kindOfOrganisation))
                .filter(form -> find(form.id()).filter(form::equals).isPresent())
                .toList();
    }

    @Override
    public Optional<FormDefinition> find(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).max(NEWEST);
    }

    @Override
    public Optional<FormDefinition> find(String id, int version) {
        return forms.stream()
                .filter(form -> form.id().equals(id) && form.version() == version)
                .findFirst();
    }

    @Override
    public List<FormTranslation> translations(FormDefinition form) {
        return translations.stream()
                .filter(one -> one.form().equals(form.id()) && one.version() == form.version())
                .toList();
    }

    @Override
    public Set<String> everyKey() {
        return forms.stream()
                .flatMap(FormDefinition::fields)
                .map(FormField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(JsonMapper json, Resource file, Class<T> type) {
        try (var stream = file.getInputStream()) {
            return json.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable form: " + file.getFilename(), e);
        }
    }
}
