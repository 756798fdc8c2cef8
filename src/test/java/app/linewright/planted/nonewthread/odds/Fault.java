package app.linewright.planted.nonewthread.odds;

final class Fault {
    Thread made(Runnable work) {
        return new Thread(work);
    }
}
