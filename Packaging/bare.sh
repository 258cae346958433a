#!/bin/bash
# bare.sh RELEASE PACKAGE.deb [REGISTER]: a bare Debian (bookworm, trixie) with the package and what it depends on, without a network and
# without any tool of ours: from a register in Excel to a site. As root. Ends with 75 where no bare Debian can be made here.
set -euo pipefail
release=$1
package=$(realpath "$2")
register=${3:-$(dirname "$0")/register.csv}
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
made() {
  unshare --net true && debootstrap --variant=minbase --include=libstdc++6 "$release" "$root" >/dev/null &&
    # Swift's library reads a program's arguments there.
    mount -t proc proc "$root/proc"
}
made || exit 75
cp "$package" "$root/naskah.deb"
chroot "$root" dpkg --install /naskah.deb >/dev/null
cp "$register" "$root/root/register.${register##*.}"
cat > "$root/root/journey.sh" <<END
set -euo pipefail
cd /root
naskah --version
zcat /usr/share/man/man1/naskah.1.gz | grep 'Turns a folder' >/dev/null
zcat /usr/share/man/id/man1/naskah.1.gz | grep 'Mengubah satu folder' >/dev/null
naskah init book --name "Universitas Contoh" --language id
cd book
naskah check
naskah doctor ../register.${register##*.} || [ \$? = 1 ]
naskah import ../register.${register##*.} --write
naskah check
naskah build
test -s _site/index.html
naskah export xlsx --output register.xlsx
naskah import register.xlsx | tail -1
END
began=$SECONDS
unshare --net chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C.UTF-8 bash /root/journey.sh
took=$((SECONDS - began))
echo "$release: from the register to the site in $took s"
test "$took" -lt 60
