import ArgumentParser

@main
struct Naskah: AsyncParsableCommand {}
