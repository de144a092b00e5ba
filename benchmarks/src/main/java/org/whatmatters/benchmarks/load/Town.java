package org.whatmatters.benchmarks.load;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who there is to refer, to help and to pay: the partner organisations that the platform knows already.
record Town(List<Host> hosts, List<Agency> agencies, List<Group> groups, Purse purse) {

    record Worker(UUID subject, String name) {}

    /// Works with people.
    record Host(
            UUID id,
            String alias,
            String name,
            List<String> practices,
            List<String> districts,
            boolean takesAnybody,
            List<Worker> triagers,
            List<Worker> workers) {}

    /// Refers people, through a form of its own.
    record Agency(
            UUID id, String kind, String form, @Nullable String practice, List<Worker> referrers) {

        boolean isPractice() {
            return kind.equals("GP_PRACTICE");
        }
    }

    /// Takes offers for one service of the directory.
    record Group(UUID service, UUID organisation, List<Worker> workers) {}

    /// Holds the budgets.
    record Purse(UUID organisation, List<Worker> officers, List<Worker> approvers) {}

    /// As the referral service finds it: by practice, else by district, else whoever takes anybody.
    Host hostFor(@Nullable String practice, String district) {
        return hosts.stream()
                .filter(host -> practice != null && host.practices().contains(practice))
                .findFirst()
                .or(() -> hosts.stream()
                        .filter(host -> host.districts().contains(district))
                        .findFirst())
                .or(() -> hosts.stream().filter(Host::takesAnybody).findFirst())
                .orElseThrow();
    }

    /// Only what belongs to one host.
    Town servedBy(String alias) {
        var one = hosts.stream().filter(host -> host.alias().equals(alias)).toList();
        return new Town(one, agencies, groups, purse);
    }
}
