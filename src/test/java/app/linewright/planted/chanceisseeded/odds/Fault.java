package app.linewright.planted.chanceisseeded.odds;

import java.util.Random;

final class Fault {
    int chance() {
        return new Random().nextInt();
    }
}
