package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about what there is to read, watch and do.
@HttpExchange("/api/v1/directory/resources")
public interface ResourceService {

    List<String> KINDS = List.of("TOOLKIT", "LEAFLET", "VIDEO", "COURSE", "DECISION_AID");

    List<String> CONDITIONS = List.of(
            "CARDIOVASCULAR",
            "DIABETES",
            "MUSCULOSKELETAL",
            "RESPIRATORY",
            "PREVENTION",
            "LONELINESS",
            "MENTAL_WELLBEING",
            "BEREAVEMENT",
            "CARING",
            "HEALTH_CONDITION",
            "BEING_ACTIVE",
            "MONEY",
            "HOUSING",
            "FOOD",
            "WORK_OR_LEARNING",
            "GETTING_AROUND",
            "GETTING_ONLINE",
            "OTHER");

    List<String> FORMATS = List.of("WEB", "PDF", "EASY_READ", "BSL_VIDEO", "AUDIO", "LARGE_PRINT", "BRAILLE");

    @GetExchange
    Listed<Resource> look(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String condition,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String format,
            @RequestParam @Nullable UUID after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    Resource resource(@PathVariable UUID id);

    @PostExchange
    Resource putDown(@RequestBody NewResource resource, Command command);

    @PutExchange("/{id}")
    void putRight(@PathVariable UUID id, @RequestBody NewResource resource, Command command);

    @PutExchange("/{id}/withdrawal")
    void withdraw(@PathVariable UUID id, Command command);

    record Resource(
            UUID id,
            long version,
            @Nullable String kind,
            String title,
            @Nullable String description,
            @Nullable String publisher,
            @Nullable String edition,
            @Nullable LocalDate reviewBy,
            @Nullable String standing,
            boolean mayBeGiven,
            boolean withdrawn,
            List<String> conditions,
            List<String> languages,
            List<String> formats,
            String address) {

        public boolean isOverdue() {
            return !"CURRENT".equals(standing);
        }
    }

    record NewResource(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String description,
            @Nullable String publisher,
            @Nullable String edition,
            @Nullable String reviewBy,
            List<String> conditions,
            List<String> languages,
            List<String> formats,
            @Nullable String address) {}
}
