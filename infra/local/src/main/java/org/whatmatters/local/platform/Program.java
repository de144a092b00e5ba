package org.whatmatters.local.platform;

/// Where the code of a deployable stands in this repository and how it is run.
///
/// @param folder its module
/// @param heap megabytes
record Program(String folder, String mainClass, int heap) {

    private static final String SERVICES = "services/";
    private static final int SMALL = 112;
    private static final int MIDDLE = 144;

    /// Where a crowd waits: five hundred connections at once.
    private static final int LARGE = 224;

    static Program of(Part part) {
        return switch (part) {
            case PERSON -> service(part, "person.PersonApplication");
            case REFERRAL -> service(part, "referral.ReferralApplication");
            case CARE_PLAN -> service(part, "careplan.CarePlanApplication");
            case DIRECTORY -> service(part, "directory.DirectoryApplication");
            case BUDGET -> service(part, "budget.BudgetApplication");
            case NOTIFICATION -> service(part, "notification.NotificationApplication");
            case INSIGHT -> service(part, "insight.InsightApplication");
            case NOTIFY_SANDBOX -> program("infra/notify-sandbox", "notifysandbox.NotifySandboxApplication", SMALL);
            case PORTAL -> program("portal", "portal.PortalApplication", MIDDLE);
            case GATEWAY -> program("gateway", "gateway.GatewayApplication", LARGE);
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is not built here");
        };
    }

    boolean isService() {
        return folder.startsWith(SERVICES);
    }

    private static Program service(Part part, String mainClass) {
        return program(SERVICES + part.title(), mainClass, MIDDLE);
    }

    private static Program program(String folder, String mainClass, int heap) {
        return new Program(folder, "org.whatmatters." + mainClass, heap);
    }
}
