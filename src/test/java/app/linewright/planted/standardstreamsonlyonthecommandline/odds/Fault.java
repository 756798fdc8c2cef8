package app.linewright.planted.standardstreamsonlyonthecommandline.odds;

final class Fault {
    void say() {
        System.out.println("said");
    }
}
