package org.whatmatters.portal.services;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about when an organisation works.
@HttpExchange("/api/v1/organisations/{id}/working")
public interface WorkingService {

    @GetExchange
    Working of(@PathVariable UUID id);

    @PutExchange
    void put(@PathVariable UUID id, @RequestBody NewWorking working, Command command);

    /// When it works, by the name of the day, and after how long it acts.
    record Working(
            long version,
            Map<String, Hours> hours,
            @Nullable String phone,
            int nudgeDays,
            int tellDays,
            int returnDays,
            int authorHours,
            int leadHours,
            int purgeDays,
            int checkInWeeks,
            @Nullable Boolean remindersByEmail) {}

    record Hours(@Nullable String opens, @Nullable String closes) {}

    /// The whole of it.
    record NewWorking(
            Map<String, Hours> hours,
            @Nullable String phone,
            @Nullable Integer nudgeDays,
            @Nullable Integer tellDays,
            @Nullable Integer returnDays,
            @Nullable Integer authorHours,
            @Nullable Integer leadHours,
            @Nullable Integer purgeDays,
            @Nullable Integer checkInWeeks,
            boolean remindersByEmail) {}
}
